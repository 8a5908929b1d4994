using Azure.Messaging.ServiceBus;

namespace JustCallFx.TestKit;

/// <summary>Makes what a receiver gets of what a sender sent.</summary>
public static class Delivery
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A message as it is received at first, enqueued on 2026-03-02 at noon.</summary>
    public static ServiceBusReceivedMessage Of(ServiceBusMessage sent) => ServiceBusModelFactory.ServiceBusReceivedMessage(
        body: sent.Body,
        messageId: sent.MessageId,
        subject: sent.Subject,
        correlationId: sent.CorrelationId,
        contentType: sent.ContentType,
        properties: sent.ApplicationProperties,
        deliveryCount: 1,
        enqueuedTime: Noon);
}
