using System.Runtime.InteropServices;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>What messages are sent to: a topic, with a route per subscription, or a queue, with the one to itself.</summary>
internal sealed class Destination(IReadOnlyList<Route> routes)
{
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
