using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Telemetry;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving;

/// <summary>What listeners hear of receiving. Other tests receive at the same time, so each of these looks only at what it caused.</summary>
public sealed class WebhookTelemetryTests : IDisposable
{
    private static readonly byte[] Text = Corpus.Read("help/sms-received.json");

    private readonly ReceiverFloor floor = new();

    public void Dispose() => floor.Dispose();

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
    public async Task The_message_continues_the_activity_and_that_the_one_around_the_request()
    {
        using var listener = Listening();
        using var around = new Activity("the request").Start();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        var onMessage = ActivityContext.Parse((string)floor.Published.ApplicationProperties["traceparent"], null);
        var activity = Assert.Single(Heard, activity => activity.SpanId == onMessage.SpanId);
        Assert.Equal((ActivityNames.ReceiveWebhook, around.SpanId, around.TraceId), (activity.OperationName, activity.ParentSpanId, onMessage.TraceId));
        Assert.Equal(["account=default", "cause=accepted", "event=sms.received", "outcome=stored"], activity.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order());
        Assert.Same(around, Activity.Current);
    }

    [Fact]
    public async Task What_could_not_be_stored_is_an_activity_in_error()
    {
        using var listener = Listening();
        using var around = new Activity("the request").Start();
        floor.Sender.Behaviour = _ => throw new ServiceBusException(true, "no connection");
        floor.Spillover.Behaviour = _ => throw new TimeoutException();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        Assert.Equal(ActivityStatusCode.Error, Assert.Single(Heard, activity => activity.TraceId == around.TraceId).Status);
    }

    [Fact]
    public async Task Without_listeners_the_message_continues_the_request_itself()
    {
        using var around = new Activity("the request").Start();

        await floor.Receiver.ReceiveAsync(SignedRequest.Help(Text));

        Assert.Contains(around.TraceId.ToHexString(), (string)floor.Published.ApplicationProperties["traceparent"], StringComparison.Ordinal);
    }

    private readonly List<Activity> started = [];

    private IReadOnlyList<Activity> Heard
    {
        get
        {
            lock (started)
                return [.. started];
        }
    }

    // Only what happens inside the trace of the test that asks.
    private ActivityListener Listening()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == JustCallFxTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity =>
            {
                lock (started)
                    started.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
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
