using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.TestKit;

/// <summary>A sender that remembers what it was given; it can fail, or never end.</summary>
public sealed class FakeSender : ServiceBusSender
{
    private readonly ConcurrentQueue<ServiceBusMessage> sent = new();

    /// <summary>What was sent, oldest first.</summary>
    public IReadOnlyList<ServiceBusMessage> Sent => [.. sent];

    /// <summary>How many messages were sent.</summary>
    public int Count => sent.Count;

    /// <summary>What happens to a message, given its token; null for success at once.</summary>
    public Func<CancellationToken, Task>? Behaviour { get; set; }

    /// <summary>What the broker has against a message; null for one that it takes.</summary>
    public Func<ServiceBusMessage, Exception?>? Refusal { get; set; }

    /// <inheritdoc/>
    public override async Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default)
    {
        if (Behaviour is { } behave)
            await behave(cancellationToken);
        if (Refusal?.Invoke(message) is { } refusal)
            throw refusal;
        sent.Enqueue(message);
    }
}
