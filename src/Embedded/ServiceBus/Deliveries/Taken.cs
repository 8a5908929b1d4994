namespace JustCallFx.Embedded.ServiceBus;

/// <summary>What one look at an entity gave.</summary>
/// <param name="Deliveries">The messages that are now locked, or gone.</param>
/// <param name="LockedUntil">When their locks run out; null when they are gone.</param>
/// <param name="Dropped">How many expired messages were dropped or dead-lettered on the way.</param>
internal sealed record Taken(IReadOnlyList<StoredDelivery> Deliveries, DateTimeOffset? LockedUntil, int Dropped);
