using System.Diagnostics.CodeAnalysis;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Functions.Subscribers;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Timers;

/// <summary>Sends held events to the subscribers that take events again.</summary>
public sealed class DrainHeld(HeldDrain drain, SubscriberCatalog subscribers)
{
    /// <summary>Runs every ten seconds (<see cref="HeldDrain.Interval"/>), never over itself.</summary>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The trigger is declared on it.")]
    [Function(nameof(DrainHeld))]
    public Task RunAsync([TimerTrigger("*/10 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        drain.DrainAsync(subscribers.Names, cancellationToken);
}
