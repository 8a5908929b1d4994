namespace JustCallFx.Embedded.ServiceBus;

/// <summary>A message that was looked at.</summary>
/// <param name="Delivery">The message, without a lock.</param>
/// <param name="IsScheduled">Whether its time has yet to come.</param>
internal sealed record PeekedMessage(StoredDelivery Delivery, bool IsScheduled);
