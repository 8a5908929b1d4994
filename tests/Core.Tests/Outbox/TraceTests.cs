using System.Diagnostics;
using JustCallFx.Core.Telemetry;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>A reply belongs to the trace of the event that it answers, whoever brings it on its way and whenever.</summary>
[Collection("traces")]
public sealed class TraceTests
{
    [Fact]
    public async Task A_reply_that_a_timer_brings_back_hours_later_goes_on_with_the_trace_of_its_event()
    {
        using var spans = new RecordedSpans(JustCallFxTelemetry.Name);
        await using var floor = await OutboxFloor.StartAsync();
        var trace = await AskWithinAsync(floor);
        floor.Clock.Advance(TimeSpan.FromHours(3));

        await floor.Process().Overdue.RequeueAsync(default);

        Assert.Equal(["send sms-outbox", "send sms-outbox"], spans.Of(trace).Select(span => span.DisplayName));
        Assert.Contains(trace.ToHexString(), (string)floor.Queue.Sent[^1].ApplicationProperties["traceparent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_row_names_the_span_that_decided_it_until_its_end()
    {
        await using var floor = await OutboxFloor.StartAsync();
        var trace = await AskWithinAsync(floor);

        await floor.DeliverAsync();

        Assert.Contains(trace.ToHexString(), (await floor.ReplyAsync())!.TraceParent, StringComparison.Ordinal);
    }

    private static async Task<ActivityTraceId> AskWithinAsync(OutboxFloor floor)
    {
        using var deciding = RecordedSpans.Around();
        await floor.AskAsync();
        return deciding.TraceId;
    }
}
