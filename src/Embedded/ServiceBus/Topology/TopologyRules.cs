using System.Text.RegularExpressions;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>What Service Bus asks of names and numbers, so that a topology which works here can be deployed.</summary>
internal static partial class TopologyRules
{
    private const int LongestEntityName = 260;
    private const int LongestSubscriptionName = 50;
    private const int MostDeliveries = 2000;
    private static readonly TimeSpan shortestLock = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan shortestLife = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan longestLock = TimeSpan.FromMinutes(5);

    /// <summary>Tells each rule that the topology breaks: what was found and what is wanted.</summary>
    public static IEnumerable<string> Broken(BrokerTopology topology)
    {
        var entities = topology.Topics.Select(topic => topic.Name).Concat(topology.Queues.Select(queue => queue.Name)).ToList();
        return
        [
            .. Names("topics and queues", entities, LongestEntityName),
            .. topology.Topics.SelectMany(Broken),
            .. topology.Topics.SelectMany(topic => Life($"topic {topic.Name}", topic.DefaultMessageTimeToLive)),
            .. topology.Queues.SelectMany(queue => Settings($"queue {queue.Name}", queue.MaxDeliveryCount, queue.LockDuration)),
            .. topology.Queues.SelectMany(queue => Life($"queue {queue.Name}", queue.DefaultMessageTimeToLive)),
        ];
    }

    private static IEnumerable<string> Broken(TopicTopology topic) =>
        Names($"topic {topic.Name}", topic.Subscriptions.Select(subscription => subscription.Name), LongestSubscriptionName)
            .Concat(topic.Subscriptions.SelectMany(subscription => Broken($"subscription {topic.Name}/{subscription.Name}", subscription)));

    private static IEnumerable<string> Broken(string where, SubscriptionTopology subscription)
    {
        foreach (var broken in Settings(where, subscription.MaxDeliveryCount, subscription.LockDuration))
            yield return broken;
        if (subscription.Filter is { MatchAll: false, IsEmpty: true })
            yield return $"{where}: found a filter without a condition, wanted at least one, or \"matchAll\": true.";
        if (subscription.Filter is { MatchAll: true, IsEmpty: false })
            yield return $"{where}: found \"matchAll\": true beside conditions, wanted one or the other.";
    }

    private static IEnumerable<string> Names(string where, IEnumerable<string> names, int longest)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (!seen.Add(name))
                yield return $"{where}: found the name '{name}' twice, wanted each once (upper and lower case are the same).";
            if (name.Length > longest || !EntityName().IsMatch(name))
                yield return $"{where}: found the name '{name}', wanted 1 to {longest} letters or digits, with '.', '-' and '_' between them.";
        }
    }

    private static IEnumerable<string> Settings(string where, int maxDeliveryCount, TimeSpan lockDuration)
    {
        if (maxDeliveryCount is < 1 or > MostDeliveries)
            yield return $"{where}: found maxDeliveryCount {maxDeliveryCount}, wanted 1 to {MostDeliveries}.";
        if (lockDuration < shortestLock || lockDuration > longestLock)
            yield return $"{where}: found lockDuration {lockDuration}, wanted PT5S to PT5M.";
    }

    private static IEnumerable<string> Life(string where, TimeSpan? timeToLive)
    {
        if (timeToLive < shortestLife)
            yield return $"{where}: found defaultMessageTimeToLive {timeToLive}, wanted PT1S or more.";
    }

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?\z")]
    private static partial Regex EntityName();
}
