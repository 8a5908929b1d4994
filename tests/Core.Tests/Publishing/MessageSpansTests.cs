using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Core.Telemetry;
using JustCallFx.Core.Tests.Subscribing;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Publishing;

[Collection("traces")]
public sealed class MessageSpansTests : IDisposable
{
    private const string TraceOnMessage = "0af7651916cd43dd8448eb211c80319c";
    private const string SpanOnMessage = "b7ad6b7169203331";

    private readonly RecordedSpans spans = new(JustCallFxTelemetry.Name);

    public void Dispose() => spans.Dispose();

    [Fact]
    public void The_work_on_a_message_lies_below_the_span_that_sent_it()
    {
        using var span = MessageSpans.Process(Topology.Events, Topology.SmsReceived, AMessage.Text())!;

        Assert.Equal(("process justcall-events", ActivityKind.Consumer), (span.DisplayName, span.Kind));
        Assert.Equal((TraceOnMessage, SpanOnMessage), (span.TraceId.ToHexString(), span.ParentSpanId.ToHexString()));
        Assert.Equal(
            [
                "messaging.destination.name=justcall-events",
                "messaging.destination.subscription.name=sms-received",
                $"messaging.message.conversation_id={AMessage.Text().CorrelationId}",
                $"messaging.message.id={AMessage.Text().MessageId}",
                "messaging.operation.name=process",
                "messaging.operation.type=process",
                "messaging.servicebus.message.delivery_count=1",
                "messaging.servicebus.message.enqueued_time=1772452800",
                "messaging.system=servicebus",
            ],
            RecordedSpans.TagsOf(span));
    }

    [Fact]
    public void Inside_the_hosts_own_span_of_the_delivery_the_work_lies_below_that()
    {
        using var host = new Activity("the host's").SetParentId($"00-{TraceOnMessage}-{SpanOnMessage}-01").Start();

        using var span = MessageSpans.Process(Topology.Events, Topology.SmsReceived, AMessage.Text())!;

        Assert.Equal(host.SpanId, span.ParentSpanId);
    }

    [Fact]
    public void Whatever_else_runs_around_the_messages_trace_goes_on()
    {
        using var timer = RecordedSpans.Around();

        using var span = MessageSpans.Process(Topology.Retries, null, AMessage.Text())!;

        Assert.Equal(TraceOnMessage, span.TraceId.ToHexString());
    }

    [Fact]
    public async Task What_is_sent_again_goes_on_with_its_trace_below_the_span_that_sends_it()
    {
        var sender = new FakeSender();
        var again = AddressedMessage.To("sms-received", AMessage.Text(), TriesSoFar.None);

        await new RetrySender(sender).SendAsync(again, default, default);

        var named = ActivityContext.Parse((string)sender.Sent[0].ApplicationProperties["traceparent"], null);
        var sent = Assert.Single(spans.Of(named.TraceId), span => span.SpanId == named.SpanId);
        Assert.Equal(("send retries", TraceOnMessage, SpanOnMessage), (sent.DisplayName, sent.TraceId.ToHexString(), sent.ParentSpanId.ToHexString()));
    }

    [Fact]
    public async Task What_was_not_sent_is_a_span_in_error()
    {
        var sender = new FakeSender { Behaviour = _ => throw new ServiceBusException(true, "no connection") };
        using var around = RecordedSpans.Around();

        await Assert.ThrowsAsync<ServiceBusException>(() => new RetrySender(sender).SendAsync(new ServiceBusMessage("event"), default, default));

        var sent = Assert.Single(spans.Of(around.TraceId));
        Assert.Equal((ActivityStatusCode.Error, typeof(ServiceBusException).FullName), (sent.Status, sent.GetTagItem("error.type")));
        Assert.Same(around, Activity.Current);
    }
}
