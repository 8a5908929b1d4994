using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Has each instance write down what it sees at its own door; timer functions run on one instance only.</summary>
internal sealed class DoorWatch(DoorReport report, TimeProvider clock, ILogger<DoorWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Interval, clock, stoppingToken);
            try
            {
                await report.WriteAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                logger.WebhookNotAssessed(fault, Issues.IssueReport.WholeApp);
            }
        }
    }
}
