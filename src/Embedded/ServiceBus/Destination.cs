using System.Runtime.InteropServices;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>What messages are sent to: a topic, with a route per subscription, or a queue, with the one to itself.</summary>
/// <param name="id">The number that stands for its path in the file.</param>
/// <param name="longestLife">How long a message lives at most.</param>
/// <param name="routes">Where its messages go.</param>
internal sealed class Destination(int id, TimeSpan longestLife, IReadOnlyList<Route> routes)
{
    public int Id => id;

    /// <summary>How many filters each message is held against: one per subscription of a topic, none of a queue.</summary>
    public int Filters { get; } = routes.Count(route => route.EntityId != id);

    /// <summary>How long the message lives: as it says, but not longer than the topic or queue allows.</summary>
    public TimeSpan LifeOf(ServiceBusMessage message) => message.TimeToLive < longestLife ? message.TimeToLive : longestLife;

    /// <summary>The ids of the entities that get the message, four bytes each; filters see it as it is sent, as in Service Bus.</summary>
    public byte[] TargetsOf(ServiceBusMessage message, string messageId)
    {
        Span<int> ids = stackalloc int[routes.Count];
        var count = 0;
        foreach (var route in routes)
        {
            if (route.Filter is null || route.Filter.Matches(message, messageId))
                ids[count++] = route.EntityId;
        }

        return MemoryMarshal.AsBytes(ids[..count]).ToArray();
    }
}
