using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Telemetry;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving;

/// <summary>What listeners hear of receiving. Other tests receive at the same time, so each of these looks only at what it caused.</summary>
[Collection("traces")]
public sealed class WebhookTelemetryTests : IDisposable
{
    private static readonly byte[] Text = Corpus.Read("help/sms-received.json");

    private readonly ReceiverFloor floor = new();
    private readonly RecordedSpans spans = new(JustCallFxTelemetry.Name);

    public void Dispose()
    {
        spans.Dispose();
        floor.Dispose();
    }

    [Fact]
    public async Task A_genuine_request_is_counted_by_account_event_outcome_cause_and_key()
    {
        using var heard = new Measurements();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text, ReceiverFloor.PreviousSecret));

        Assert.Equal(["1 account=default cause=accepted event=sms.received key=previous outcome=stored"], heard.Of(InstrumentNames.WebhookRequests));
    }

    [Fact]
    public async Task A_refusal_is_counted_without_anything_the_sender_made_up()
    {
        using var heard = new Measurements();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text, account: "made-up"));

        Assert.Equal(["1 account=unknown cause=forged event=none key=none outcome=refused"], heard.Of(InstrumentNames.WebhookRequests));
    }

    [Fact]
    public async Task The_time_to_the_answer_is_recorded_in_seconds()
    {
        using var heard = new Measurements();
        floor.Sender.Behaviour = _ =>
        {
            floor.Clock.Advance(TimeSpan.FromSeconds(1.5));
            return Task.CompletedTask;
        };

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        Assert.Equal(["1.5 account=default event=sms.received outcome=stored"], heard.Of(InstrumentNames.WebhookDuration));
    }

    [Fact]
    public async Task The_message_names_the_span_that_sent_it_below_that_of_the_request_below_what_is_around()
    {
        using var around = RecordedSpans.Around();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        var named = ActivityContext.Parse((string)floor.Published.ApplicationProperties["traceparent"], null);
        var sent = Assert.Single(spans.Ended, span => span.SpanId == named.SpanId);
        var received = Assert.Single(spans.Ended, span => span.SpanId == sent.ParentSpanId);
        Assert.Equal(("send justcall-events", "POST /api/webhooks/justcall/{account?}"), (sent.DisplayName, received.DisplayName));
        Assert.Equal((around.SpanId, around.TraceId), (received.ParentSpanId, named.TraceId));
        Assert.Same(around, Activity.Current);
    }

    [Fact]
    public async Task The_span_of_a_request_says_what_the_conventions_for_HTTP_servers_want_and_how_it_ended()
    {
        using var around = RecordedSpans.Around();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        var received = Assert.Single(spans.Ended, span => span.ParentSpanId == around.SpanId);
        Assert.Equal(ActivityKind.Server, received.Kind);
        Assert.Equal(
            [
                "account=default", "cause=accepted", "event=sms.received", "http.request.method=POST", "http.response.status_code=200",
                "http.route=/api/webhooks/justcall/{account?}", "outcome=stored",
            ],
            RecordedSpans.TagsOf(received));
    }

    [Fact]
    public async Task The_span_of_a_message_says_what_the_conventions_for_messaging_want()
    {
        using var around = RecordedSpans.Around();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        var sent = Assert.Single(spans.Ended, span => span.TraceId == around.TraceId && span.Kind == ActivityKind.Producer);
        Assert.Equal(
            [
                "messaging.destination.name=justcall-events",
                $"messaging.message.conversation_id={floor.Published.CorrelationId}",
                $"messaging.message.id={floor.Published.MessageId}",
                "messaging.operation.name=send",
                "messaging.operation.type=send",
                "messaging.system=servicebus",
            ],
            RecordedSpans.TagsOf(sent));
    }

    [Fact]
    public async Task Below_a_span_that_nobody_records_the_request_begins_the_tree()
    {
        using var unseen = new Activity("the framework's").SetIdFormat(ActivityIdFormat.W3C).Start();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        var named = ActivityContext.Parse((string)floor.Published.ApplicationProperties["traceparent"], null);
        var received = Assert.Single(spans.Ended, span => span.TraceId == named.TraceId && span.Kind == ActivityKind.Server);
        Assert.Equal(default, received.ParentSpanId);
        Assert.Same(unseen, Activity.Current);
    }

    [Fact]
    public async Task Below_a_span_that_nobody_records_the_request_goes_on_with_the_callers_trace()
    {
        var caller = ActivityTraceId.CreateRandom();
        using var unseen = new Activity("the framework's").SetParentId(caller, ActivitySpanId.CreateFromString("00f067aa0ba902b7")).Start();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        var received = Assert.Single(spans.Ended, span => span.TraceId == caller && span.Kind == ActivityKind.Server);
        Assert.Equal("00f067aa0ba902b7", received.ParentSpanId.ToHexString());
    }

    [Fact]
    public async Task What_could_not_be_stored_is_a_span_in_error()
    {
        using var around = RecordedSpans.Around();
        floor.Sender.Behaviour = _ => throw new ServiceBusException(true, "no connection");
        floor.Spillover.Behaviour = _ => throw new TimeoutException();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        var received = Assert.Single(spans.Ended, span => span.ParentSpanId == around.SpanId);
        var sent = Assert.Single(spans.Ended, span => span.ParentSpanId == received.SpanId);
        Assert.Equal((ActivityStatusCode.Error, "503"), (received.Status, received.GetTagItem("error.type")));
        Assert.Equal((ActivityStatusCode.Error, typeof(ServiceBusException).FullName), (sent.Status, sent.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Without_listeners_the_message_continues_the_request_itself()
    {
        spans.Dispose();
        using var around = new Activity("the request").Start();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        Assert.Contains(around.TraceId.ToHexString(), (string)floor.Published.ApplicationProperties["traceparent"], StringComparison.Ordinal);
    }

    /// <summary>What this test's flow of execution measured, one text per measurement with its tags in the order of their names.</summary>
    private sealed class Measurements : IDisposable
    {
        private readonly AsyncLocal<bool> isMine = new() { Value = true };
        private readonly List<(string Instrument, string Text)> texts = [];
        private readonly MeterListener listener = new();

        public Measurements()
        {
            listener.InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == JustCallFxTelemetry.Name)
                    self.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
            listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
            listener.Start();
        }

        public IEnumerable<string> Of(string instrument) => texts.Where(one => one.Instrument == instrument).Select(one => one.Text);

        public void Dispose() => listener.Dispose();

        private void Keep(Instrument instrument, IFormattable value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (!isMine.Value)
                return;
            var words = tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}");
            texts.Add((instrument.Name, string.Join(' ', words.Prepend(value.ToString(null, null)))));
        }
    }
}
