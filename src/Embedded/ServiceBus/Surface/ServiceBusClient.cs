using System.Security.Cryptography;
using Azure.Core;
using JustCallFx.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <summary>The way to a broker; here to the embedded one that this process has open.</summary>
public class ServiceBusClient : IAsyncDisposable
{
    private readonly string? folder;
    private volatile bool closed;

    /// <summary>For fakes.</summary>
    protected ServiceBusClient()
    {
    }

    /// <summary>A client of the broker that <c>Embedded=&lt;folder&gt;</c> names.</summary>
    /// <exception cref="ArgumentException">The connection string is not of this form.</exception>
    /// <exception cref="InvalidOperationException">No broker has the folder open in this process.</exception>
    public ServiceBusClient(string connectionString) : this(connectionString, new ServiceBusClientOptions())
    {
    }

    /// <summary>A client of the broker that <c>Embedded=&lt;folder&gt;</c> names.</summary>
    /// <exception cref="ArgumentException">The connection string is not of this form.</exception>
    /// <exception cref="InvalidOperationException">No broker has the folder open in this process.</exception>
    public ServiceBusClient(string connectionString, ServiceBusClientOptions options)
    {
        folder = EmbeddedBroker.Find(connectionString).DataDirectory;
        TryTimeout = options?.RetryOptions.TryTimeout ?? new ServiceBusRetryOptions().TryTimeout;
        Identifier = options?.Identifier ?? $"embedded-{new Guid(RandomNumberGenerator.GetBytes(16))}";
    }

    /// <summary>Refused: a namespace of Azure is reached by the Azure runtime only.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential)
        : this(fullyQualifiedNamespace, credential, new ServiceBusClientOptions())
    {
    }

    /// <summary>Refused: a namespace of Azure is reached by the Azure runtime only.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential, ServiceBusClientOptions options) =>
        throw BrokerConnection.Refused(
            $"the namespace {fullyQualifiedNamespace} with a {credential?.GetType().Name} (client {options?.Identifier ?? "without a name"})");

    /// <summary>Where the broker is.</summary>
    public virtual string FullyQualifiedNamespace => BrokerConnection.Namespace;

    /// <summary>The client's name.</summary>
    public virtual string Identifier { get; } = "";

    /// <summary>Whether the client was disposed.</summary>
    public virtual bool IsClosed => closed;

    /// <summary>A sender to a topic or queue; whether that exists shows when something is sent.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public virtual ServiceBusSender CreateSender(string queueOrTopicName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queueOrTopicName);
        ObjectDisposedException.ThrowIf(closed, this);
        return new ServiceBusSender(this, queueOrTopicName, Identifier);
    }

    /// <summary>A receiver of a queue that locks what it receives; whether the queue exists shows when it receives.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public virtual ServiceBusReceiver CreateReceiver(string queueName) => CreateReceiver(queueName, new ServiceBusReceiverOptions());

    /// <summary>A receiver of a queue; whether that exists shows when it receives.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public virtual ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queueName);
        ObjectDisposedException.ThrowIf(closed, this);
        return new ServiceBusReceiver(this, queueName, options ?? new ServiceBusReceiverOptions());
    }

    /// <summary>A receiver of a subscription that locks what it receives; whether the subscription exists shows when it receives.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public virtual ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName) =>
        CreateReceiver(topicName, subscriptionName, new ServiceBusReceiverOptions());

    /// <summary>A receiver of a subscription; whether that exists shows when it receives.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public virtual ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName, ServiceBusReceiverOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(topicName);
        ArgumentException.ThrowIfNullOrWhiteSpace(subscriptionName);
        return CreateReceiver(Entity.SubscriptionPath(topicName, subscriptionName), options);
    }

    /// <summary>Closes the client and with it every sender and receiver it made.</summary>
    public virtual ValueTask DisposeAsync()
    {
        closed = true;
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>How long a receiver waits that was not told how long.</summary>
    internal TimeSpan TryTimeout { get; }

    // Asked anew for each send: like the service, a broker may go and come back while its clients live on.
    internal EmbeddedBroker Broker => EmbeddedBroker.Reach(folder);
}
