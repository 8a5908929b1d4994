using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>The topology with the numbers that its paths have in the file. Names differ by more than case.</summary>
internal sealed class Entities
{
    private readonly Dictionary<string, Entity> byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, Entity> byId = [];
    private readonly Dictionary<string, Destination> destinations = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives each path of the topology its number, the old one where the file knows it.</summary>
    public Entities(Statements statements, BrokerTopology topology)
    {
        foreach (var queue in topology.Queues)
        {
            var entity = Add(statements, queue.Name, queue.LockDuration, queue.MaxDeliveryCount, queue.DeadLetteringOnMessageExpiration);
            destinations.Add(queue.Name, new Destination(entity.Id, queue.DefaultMessageTimeToLive ?? TimeSpan.MaxValue, [new Route(null, entity.Id)]));
        }

        foreach (var topic in topology.Topics)
        {
            var routes = topic.Subscriptions.Select(of => RouteTo(statements, topic.Name, of)).ToList();
            destinations.Add(
                topic.Name, new Destination(IdOf(statements, topic.Name), topic.DefaultMessageTimeToLive ?? TimeSpan.MaxValue, routes));
        }
    }

    /// <summary>All entities, dead-letter queues included.</summary>
    public IReadOnlyCollection<Entity> All => byId.Values;

    /// <summary>All topics and queues.</summary>
    public IReadOnlyCollection<Destination> Destinations => destinations.Values;

    /// <exception cref="ServiceBusException">Nothing of this path can be received from.</exception>
    public Entity Source(string path) => byPath.TryGetValue(path, out var entity) ? entity : throw NotFound(path);

    /// <summary>Whether something of this path can be received from.</summary>
    public bool HasSource(string path) => byPath.ContainsKey(path);

    /// <exception cref="ServiceBusException">No topic or queue has this name.</exception>
    public Destination Destination(string name) => destinations.TryGetValue(name, out var destination) ? destination : throw NotFound(name);

    /// <summary>The entity of this number; null for one that an earlier topology had.</summary>
    public Entity? WithId(int id) => byId.GetValueOrDefault(id);

    /// <summary>Whether the topology has the path that this number stands for.</summary>
    public bool Knows(int id) => byId.ContainsKey(id) || destinations.Values.Any(destination => destination.Id == id);

    private static ServiceBusException NotFound(string path) =>
        new($"The messaging entity '{path}' could not be found.", ServiceBusFailureReason.MessagingEntityNotFound, path);

    private static int IdOf(Statements statements, string path)
    {
        statements.Execute("INSERT OR IGNORE INTO entity (path) VALUES ($1)", path);
        return (int)(long)statements.Scalar("SELECT id FROM entity WHERE path = $1", path)!;
    }

    private Route RouteTo(Statements statements, string topic, SubscriptionTopology subscription)
    {
        var path = Entity.SubscriptionPath(topic, subscription.Name);
        var entity = Add(
            statements, path, subscription.LockDuration, subscription.MaxDeliveryCount, subscription.DeadLetteringOnMessageExpiration);
        return new Route(subscription.Filter, entity.Id);
    }

    private Entity Add(Statements statements, string path, TimeSpan lockDuration, int maxDeliveryCount, bool deadLettersExpired)
    {
        var deadLetters = Add(statements, path + Entity.DeadLetterSuffix, lockDuration, int.MaxValue, false, null);
        return Add(statements, path, lockDuration, maxDeliveryCount, deadLettersExpired, deadLetters);
    }

    private Entity Add(
        Statements statements, string path, TimeSpan lockDuration, int maxDeliveryCount, bool deadLettersExpired, Entity? deadLetters)
    {
        var entity = new Entity
        {
            Id = IdOf(statements, path),
            Path = path,
            LockDuration = lockDuration,
            MaxDeliveryCount = maxDeliveryCount,
            DeadLetters = deadLetters,
            DeadLettersExpired = deadLettersExpired,
        };
        byPath.Add(path, entity);
        byId.Add(entity.Id, entity);
        return entity;
    }
}
