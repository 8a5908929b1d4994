namespace JustCallFx.Embedded.ServiceBus;

/// <summary>The lock that a receiver says it holds.</summary>
internal sealed record HeldLock(Entity Entity, long Sequence, byte[] Token);
