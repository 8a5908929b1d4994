using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Publishing;

[Collection("traces")]
public sealed class EventPublisherTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public async Task A_message_carries_the_event_and_what_subscriptions_and_subscribers_go_by()
    {
        await using var sender = new FakeSender();
        clock.Advance(TimeSpan.FromMilliseconds(250));

        await new EventPublisher(sender).PublishAsync(Outgoing(Unrecognized.EventName), new Arrival("redrive", clock.GetUtcNow(), null), default);

        var message = Assert.Single(sender.Sent);
        Assert.Equal(("id of unrecognized", "unrecognized", "a conversation"), (message.MessageId, message.Subject, message.CorrelationId));
        Assert.Equal(("redrive", "2026-03-02T12:00:00.25Z"), (message.ApplicationProperties["origin"], message.ApplicationProperties["receivedAt"]));
        Assert.Equal("msg_1", CloudEvent.Read<SmsReceived>(message.Body.ToMemory(), SmsReceived.EventName).Event.MessageId);
    }

    [Fact]
    public async Task Without_a_trace_there_is_no_traceparent()
    {
        Activity.Current = null;
        await using var sender = new FakeSender();

        await new EventPublisher(sender).PublishAsync(Outgoing(SmsReceived.EventName), Arrival.AtWebhook(clock.GetUtcNow()), default);

        Assert.DoesNotContain(EventProperties.TraceParent, Assert.Single(sender.Sent).ApplicationProperties);
    }

    [Fact]
    public async Task A_brokers_failure_reaches_the_caller()
    {
        await using var sender = new FakeSender { Behaviour = _ => throw new ServiceBusException(true, "no connection") };

        await Assert.ThrowsAsync<ServiceBusException>(
            () => new EventPublisher(sender).PublishAsync(Outgoing(SmsReceived.EventName), Arrival.AtWebhook(clock.GetUtcNow()), default));
    }

    private static OutgoingEvent Outgoing(string name) =>
        new($"id of {name}", name, "default", "help", "a conversation", CloudEvent.Write(AnEvent.Text()));
}
