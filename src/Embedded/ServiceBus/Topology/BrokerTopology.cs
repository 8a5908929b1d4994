using System.Text.Json;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>What the broker has: topics with their subscriptions, and queues. The model of <c>infra/topology.json</c>.</summary>
public sealed record BrokerTopology
{
    private const string Wanted =
        "wanted is { \"topics\": [ { \"name\", \"defaultMessageTimeToLive\"?, \"subscriptions\": [ " +
        "{ \"name\", \"filter\"?, \"maxDeliveryCount\", \"lockDuration\", \"deadLetteringOnMessageExpiration\"? } ] } ], " +
        "\"queues\": [ { \"name\", \"maxDeliveryCount\", \"lockDuration\", \"defaultMessageTimeToLive\"?, \"deadLetteringOnMessageExpiration\"? } ] }";

    /// <summary>The topics.</summary>
    public required IReadOnlyList<TopicTopology> Topics { get; init; }

    /// <summary>The queues.</summary>
    public required IReadOnlyList<QueueTopology> Queues { get; init; }

    /// <summary>Reads the file and checks it.</summary>
    /// <exception cref="InvalidDataException">Something is unknown, missing, doubled or out of bounds; the message names it.</exception>
    public static BrokerTopology Load(string path)
    {
        BrokerTopology? topology;
        try
        {
            using var file = File.OpenRead(path);
            topology = JsonSerializer.Deserialize(file, TopologyJson.Default.BrokerTopology);
        }
        catch (JsonException refused)
        {
            throw new InvalidDataException($"{path}: {refused.Message} At {refused.Path}; {Wanted}", refused);
        }

        if (topology is null)
            throw new InvalidDataException($"{path}: found null; {Wanted}");
        if (TopologyRules.Broken(topology).FirstOrDefault() is { } broken)
            throw new InvalidDataException($"{path}: {broken}");
        return topology;
    }
}
