namespace JustCallFx.Embedded.ServiceBus;

/// <summary>What one look at an entity gave.</summary>
/// <param name="Deliveries">The messages that are now locked.</param>
/// <param name="LockedUntil">When their locks run out.</param>
/// <param name="Dropped">How many expired messages were removed on the way.</param>
internal sealed record Taken(IReadOnlyList<StoredDelivery> Deliveries, DateTimeOffset LockedUntil, int Dropped);
