using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Subscribing;

/// <summary>Makes messages as a subscriber receives them.</summary>
internal static class AMessage
{
    /// <summary>A text's message, with properties beside its own if any are named.</summary>
    public static ServiceBusReceivedMessage Text(
        string id = "msg_1", DateTimeOffset? receivedAt = null, params (string Name, object Value)[] properties)
    {
        var told = AnEvent.Text(id);
        var message = new ServiceBusMessage(CloudEvent.Write(told))
        {
            MessageId = told.Id,
            Subject = told.Event.Name,
            CorrelationId = told.ConversationId,
            ContentType = CloudEvent.ContentType,
            ApplicationProperties =
            {
                ["account"] = told.Account,
                ["receivedAt"] = UtcTimeJson.Text(receivedAt ?? AnEvent.Noon),
                ["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            },
        };
        foreach (var (name, value) in properties)
            message.ApplicationProperties[name] = value;
        return Delivery.Of(message);
    }
}
