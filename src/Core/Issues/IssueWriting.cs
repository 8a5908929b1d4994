using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Issues;

/// <summary>Asks the parts of this instance what they noticed, and sees to it that it is written.</summary>
internal sealed class IssueWriting(
    IssueStore store, IssueInbox inbox, IEnumerable<IIssueSource> sources, TimeProvider clock, ILogger<IssueWriting> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    /// <summary>Asks once. A part that fails hinders no other, and is asked again the next time.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var standing = await store.StandingAsync(cancellationToken);
            foreach (var source in sources)
                await AskAsync(source, standing, cancellationToken);
            await inbox.WriteNotedAsync(cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Not only refusals: without a network or an identity the client throws other kinds.
            logger.IssuesNotAssessed(fault, nameof(IssueStore));
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RunAsync(stoppingToken);
    }

    private async Task AskAsync(IIssueSource source, IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        try
        {
            await source.TellAsync(standing, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.IssuesNotAssessed(fault, source.GetType().Name);
        }
    }
}
