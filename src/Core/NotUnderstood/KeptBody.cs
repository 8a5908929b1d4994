namespace JustCallFx.Core.NotUnderstood;

/// <summary>A kept delivery with its body.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Raw">The body's bytes; none when it is set aside.</param>
/// <param name="SetAside">The key under which table <c>SetAside</c> has the event; null for one that fitted onto the topic.</param>
public sealed record KeptBody(KeptDelivery Delivery, ReadOnlyMemory<byte> Raw, string? SetAside);
