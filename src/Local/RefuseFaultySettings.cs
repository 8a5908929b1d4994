using JustCallFx.Core.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace JustCallFx.Local;

/// <summary>Stops the start when any setting is faulty: here a person is watching, and no other instance would go on working.</summary>
internal sealed class RefuseFaultySettings(IEnumerable<ISettingsCheck> checks) : IHostedService
{
    /// <exception cref="OptionsValidationException">Its failures are one line per fault.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var faults = checks.SelectMany(check => check.Faults).Select(fault => fault.ToString()).ToList();
        return faults.Count == 0
            ? Task.CompletedTask
            : throw new OptionsValidationException("JustCallFx", typeof(SettingFault), faults);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
