using System.Diagnostics;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Tests.Publishing;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Spillover;

/// <summary>Events wait in the tables for a broker that is down.</summary>
[Collection("traces")]
public sealed class SpilloverTests : IAsyncLifetime
{
    private readonly OutletFloor floor = new();

    public Task InitializeAsync() => floor.InitializeAsync();

    public Task DisposeAsync() => floor.DisposeAsync();

    [Fact]
    public async Task A_spilled_event_is_published_later_as_it_would_have_been_but_for_its_origin()
    {
        using var trace = new Activity("delivery").SetIdFormat(ActivityIdFormat.W3C).Start();
        await floor.StoreAsync(AnOutgoingEvent.Of(1));
        floor.BrokerIsDown();
        await floor.StoreAsync(AnOutgoingEvent.Of(1));
        trace.Stop();
        floor.BrokerIsBack();
        floor.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(1, await floor.Drain.DrainAsync(default));

        var (direct, drained) = (floor.Sender.Sent[0], floor.Sender.Sent[1]);
        Assert.Equal("webhook", direct.ApplicationProperties["origin"]);
        Assert.Equal("spillover", drained.ApplicationProperties["origin"]);
        direct.ApplicationProperties["origin"] = "spillover";
        Assert.Equal(direct.ApplicationProperties, drained.ApplicationProperties);
        Assert.Equal(trace.Id, drained.ApplicationProperties["traceparent"]);
        Assert.Equal(
            (direct.MessageId, direct.Subject, direct.CorrelationId, direct.ContentType),
            (drained.MessageId, drained.Subject, drained.CorrelationId, drained.ContentType));
        Assert.Equal(direct.Body.ToArray(), drained.Body.ToArray());
    }

    [Fact]
    public async Task An_event_without_conversation_and_trace_has_none_later_either()
    {
        floor.BrokerIsDown();
        await floor.StoreAsync(AnOutgoingEvent.Of(1) with { ConversationId = null });
        floor.BrokerIsBack();

        await floor.Drain.DrainAsync(default);

        var message = Assert.Single(floor.Sender.Sent);
        Assert.Null(message.CorrelationId);
        Assert.DoesNotContain("traceparent", message.ApplicationProperties.Keys);
    }

    [Fact]
    public async Task The_largest_event_that_is_published_can_wait()
    {
        var largest = AnOutgoingEvent.Of(1, EventPublisher.LargestBody);
        floor.BrokerIsDown();
        await floor.StoreAsync(largest);
        floor.BrokerIsBack();

        await floor.Drain.DrainAsync(default);

        Assert.Equal(largest.Body.ToArray(), Assert.Single(floor.Sender.Sent).Body.ToArray());
    }

    [Fact]
    public async Task A_larger_one_is_refused_since_nobody_could_publish_it() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => floor.Spillover.KeepAsync(
            AnOutgoingEvent.Of(1, EventPublisher.LargestBody + 1), Arrival.AtWebhook(floor.Clock.GetUtcNow()), default));

    [Fact]
    public async Task An_event_that_spills_twice_in_one_instant_waits_once()
    {
        floor.BrokerIsDown();
        await floor.StoreAsync(AnOutgoingEvent.Of(1));
        await floor.StoreAsync(AnOutgoingEvent.Of(1));

        Assert.Equal(1, await floor.WaitingAsync());
    }

    [Fact]
    public async Task An_event_whose_send_succeeds_after_it_was_given_up_is_published_twice_under_one_id()
    {
        var late = new TaskCompletionSource();
        floor.Sender.Behaviour = _ => late.Task;
        var answer = floor.StoreAsync(AnOutgoingEvent.Of(1));
        floor.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await answer.WaitAsync(Patience.Longest));
        late.SetResult();
        floor.BrokerIsBack();

        await floor.Drain.DrainAsync(default);

        Assert.Equal(["default:sms.received:msg_1", "default:sms.received:msg_1"], floor.Sender.Sent.Select(message => message.MessageId));
    }

    [Fact]
    public async Task What_waits_survives_a_restart()
    {
        await floor.SpillAsync(1, 3);
        await floor.RestartAsync();
        floor.BrokerIsBack();

        Assert.Equal(3, await floor.Drain.DrainAsync(default));
        Assert.Equal(0, await floor.WaitingAsync());
    }

    [Fact]
    public async Task Without_broker_and_tables_nothing_is_stored()
    {
        floor.BrokerIsDown();
        await floor.LoseTablesAsync();

        Assert.False(await floor.StoreAsync(AnOutgoingEvent.Of(1)));
    }

    [Fact]
    public async Task Without_tables_a_working_broker_is_enough()
    {
        await floor.LoseTablesAsync();

        Assert.True(await floor.StoreAsync(AnOutgoingEvent.Of(1)));
    }
}
