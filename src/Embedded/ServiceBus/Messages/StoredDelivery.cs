namespace JustCallFx.Embedded.ServiceBus;

/// <summary>A delivery and its message as they lie in the file; decoded outside the writer.</summary>
/// <param name="Sequence">The message's number.</param>
/// <param name="Count">Deliveries so far, this one included.</param>
/// <param name="Token">The lock's name, 16 bytes.</param>
/// <param name="Changes">Properties that receivers changed, encoded.</param>
/// <param name="Enqueued">When the message was accepted.</param>
/// <param name="Head">The encoded head.</param>
/// <param name="Body">The body.</param>
internal sealed record StoredDelivery(
    long Sequence, int Count, byte[] Token, byte[]? Changes, DateTimeOffset Enqueued, byte[] Head, byte[] Body)
{
    /// <summary>The token of a message that is not locked.</summary>
    public static readonly byte[] NoToken = new byte[16];
}
