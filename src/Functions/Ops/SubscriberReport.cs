using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing.Holding;

namespace JustCallFx.Functions.Ops;

/// <summary>How a subscriber does.</summary>
/// <param name="Name">The name of its subscription.</param>
/// <param name="Paused">Since when and by whom it is paused; null when it is not.</param>
/// <param name="Breaker">Where its breaker stands on the instance that answers: <c>closed</c>, <c>open</c> or <c>halfOpen</c>.</param>
/// <param name="Held">How many of its events are held.</param>
/// <param name="OldestHeldAt">When the oldest of them arrived; null when there is none.</param>
/// <param name="Retries">How many of its events failed and come again.</param>
public sealed record SubscriberReport(
    string Name, Pause? Paused, string Breaker, AtLeast Held, DateTimeOffset? OldestHeldAt, AtLeast Retries);
