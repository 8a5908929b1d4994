using System.Diagnostics.CodeAnalysis;
using JustCallFx.Core.Backlog;
using JustCallFx.Functions.Subscribers;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Timers;

/// <summary>Looks at what waits, for the gauges.</summary>
public sealed class MeasureBacklog(BacklogReader reader, BacklogGauges gauges, SubscriberCatalog subscribers)
{
    /// <summary>Runs every minute, on one instance.</summary>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The trigger is declared on it.")]
    [Function(nameof(MeasureBacklog))]
    public async Task RunAsync([TimerTrigger("45 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        gauges.Show(await reader.ReadAsync([.. subscribers.Names], cancellationToken));
}
