namespace Azure.Messaging.ServiceBus;

/// <summary>Sends messages to one topic or queue. Safe for many callers at once.</summary>
public partial class ServiceBusSender : IAsyncDisposable
{
    private readonly ServiceBusClient? client;
    private volatile bool closed;

    /// <summary>For fakes.</summary>
    protected ServiceBusSender()
    {
    }

    internal ServiceBusSender(ServiceBusClient client, string queueOrTopicName, string clientIdentifier)
    {
        this.client = client;
        EntityPath = queueOrTopicName;
        Identifier = $"{queueOrTopicName}-{clientIdentifier}";
    }

    /// <summary>Where the broker is.</summary>
    public virtual string FullyQualifiedNamespace => Client.FullyQualifiedNamespace;

    /// <summary>The topic or queue.</summary>
    public virtual string EntityPath { get; } = "";

    /// <summary>The sender's name.</summary>
    public virtual string Identifier { get; } = "";

    /// <summary>Whether the sender or its client was closed.</summary>
    public virtual bool IsClosed => closed || client is { IsClosed: true };

    /// <summary>Sends one message; the task ends when it is on disk.</summary>
    /// <exception cref="ServiceBusException">No such topic or queue, too large, or the broker is out of reach.</exception>
    /// <exception cref="System.Runtime.Serialization.SerializationException">A property is of a type that does not travel.</exception>
    /// <exception cref="ObjectDisposedException">The sender or its client was closed.</exception>
    public virtual Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) => message is null
        ? Task.FromException(new ArgumentNullException(nameof(message)))
        : SendMessagesAsync([message], cancellationToken);

    /// <summary>Sends all the messages or none; the task ends when they are on disk.</summary>
    /// <exception cref="ServiceBusException">No such topic or queue, together too large, or the broker is out of reach.</exception>
    /// <exception cref="System.Runtime.Serialization.SerializationException">A property is of a type that does not travel.</exception>
    /// <exception cref="ObjectDisposedException">The sender or its client was closed.</exception>
    public virtual async Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ThrowIfUnusable(cancellationToken);
        var list = messages as IReadOnlyList<ServiceBusMessage> ?? [.. messages];
        if (list.Count == 0)
            return;
        await Client.Broker.SendAsync(EntityPath, list, cancellationToken);
    }

    /// <summary>Closes the sender; the client stays open.</summary>
    public virtual Task CloseAsync(CancellationToken cancellationToken = default)
    {
        closed = true;
        return Task.CompletedTask;
    }

    /// <summary>Closes the sender; the client stays open.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync(CancellationToken.None);
        GC.SuppressFinalize(this);
    }

    private ServiceBusClient Client =>
        client ?? throw new InvalidOperationException("A ServiceBusSender made for a fake must override what is called on it.");

    private void ThrowIfUnusable(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (cancellationToken.IsCancellationRequested)
            throw new TaskCanceledException(null, null, cancellationToken);
    }
}
