using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Settings;

/// <summary>Logs every faulty setting at start, so that operations see it even where the app goes on with the parts that are well.</summary>
internal sealed partial class SettingsReport(IEnumerable<ISettingsCheck> checks, ILogger<SettingsReport> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var fault in checks.SelectMany(check => check.Faults))
            SettingFaulty(logger, fault);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogIds.SettingFaulty, LogLevel.Error, "{Fault}")]
    private static partial void SettingFaulty(ILogger logger, SettingFault fault);
}
