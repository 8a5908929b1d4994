using System.Runtime.CompilerServices;
using JustCallFx.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <summary>Receives messages from one queue or subscription, or its dead letters. Safe for many callers at once.</summary>
public partial class ServiceBusReceiver : IAsyncDisposable
{
    private readonly ServiceBusClient? client;
    private volatile bool closed;

    /// <summary>For fakes.</summary>
    protected ServiceBusReceiver()
    {
    }

    internal ServiceBusReceiver(ServiceBusClient client, string entityPath, ServiceBusReceiverOptions options)
    {
        this.client = client;
        EntityPath = options.SubQueue == SubQueue.DeadLetter ? entityPath + Entity.DeadLetterSuffix : entityPath;
        ReceiveMode = options.ReceiveMode;
        Identifier = options.Identifier ?? $"{EntityPath}-{client.Identifier}";
    }

    /// <summary>Where the broker is.</summary>
    public virtual string FullyQualifiedNamespace => Client.FullyQualifiedNamespace;

    /// <summary>The queue or subscription, or the path of its dead letters.</summary>
    public virtual string EntityPath { get; } = "";

    /// <summary>What becomes of a message that is received.</summary>
    public virtual ServiceBusReceiveMode ReceiveMode { get; }

    /// <summary>The receiver's name.</summary>
    public virtual string Identifier { get; } = "";

    /// <summary>Whether the receiver or its client was closed.</summary>
    public virtual bool IsClosed => closed || client is { IsClosed: true };

    /// <summary>The oldest message that can be received; null when none came in <paramref name="maxWaitTime"/> (the client's try time-out when not given).</summary>
    /// <exception cref="ServiceBusException">No such queue or subscription, or the broker is out of reach.</exception>
    /// <exception cref="ObjectDisposedException">The receiver or its client was closed.</exception>
    public virtual async Task<ServiceBusReceivedMessage?> ReceiveMessageAsync(
        TimeSpan? maxWaitTime = default, CancellationToken cancellationToken = default) =>
        await ReceiveMessagesAsync(1, maxWaitTime, cancellationToken) is [var message] ? message : null;

    /// <summary>
    /// The oldest messages that can be received, as soon as there is one; none when none came in <paramref name="maxWaitTime"/> (the
    /// client's try time-out when not given).
    /// </summary>
    /// <exception cref="ServiceBusException">No such queue or subscription, or the broker is out of reach.</exception>
    /// <exception cref="ObjectDisposedException">The receiver or its client was closed.</exception>
    public virtual async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages, TimeSpan? maxWaitTime = default, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        if (maxWaitTime is { } given)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(given, TimeSpan.Zero, nameof(maxWaitTime));
        ThrowIfUnusable(cancellationToken);
        var broker = Client.Broker;
        using var patience = new CancellationTokenSource(maxWaitTime ?? Client.TryTimeout, broker.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await broker.ReceiveAsync(EntityPath, maxMessages, ReceiveMode, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [];
        }
    }

    /// <summary>Every message as it comes, until the token is cancelled.</summary>
    /// <exception cref="ServiceBusException">No such queue or subscription, or the broker is out of reach.</exception>
    /// <exception cref="ObjectDisposedException">The receiver or its client was closed.</exception>
    public virtual async IAsyncEnumerable<ServiceBusReceivedMessage> ReceiveMessagesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (await ReceiveMessageAsync(null, cancellationToken) is { } message)
                yield return message;
        }

        throw new TaskCanceledException(null, null, cancellationToken);
    }

    /// <summary>Closes the receiver; the client stays open, and what is locked stays so until the lock runs out.</summary>
    public virtual Task CloseAsync(CancellationToken cancellationToken = default)
    {
        closed = true;
        return Task.CompletedTask;
    }

    /// <summary>Closes the receiver; the client stays open.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync(CancellationToken.None);
        GC.SuppressFinalize(this);
    }

    private ServiceBusClient Client =>
        client ?? throw new InvalidOperationException("A ServiceBusReceiver made for a fake must override what is called on it.");

    private void ThrowIfUnusable(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (cancellationToken.IsCancellationRequested)
            throw new TaskCanceledException(null, null, cancellationToken);
    }
}
