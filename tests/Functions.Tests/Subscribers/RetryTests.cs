using Azure;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>How an event comes again whose work failed.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private LoopFloor floor = null!;

    public async Task InitializeAsync() => floor = await LoopFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task It_is_sent_to_come_again_before_its_message_is_completed()
    {
        var message = LoopFloor.Message();

        await floor.HandleAsync(message, _ => throw new TimeoutException());

        var again = Assert.Single(floor.Retries.Sent);
        Assert.Equal((message.MessageId, message.Body.ToString()), (again.MessageId, again.Body.ToString()));
        Assert.Equal(
            ("sms-received", 1, "TimeoutException"),
            (again.ApplicationProperties["subscriber"], again.ApplicationProperties["attempt"], again.ApplicationProperties["error"]));
        Assert.InRange(again.ScheduledEnqueueTime - floor.Clock.GetUtcNow(), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(12));
        Assert.Equal([RecordedActions.Completed], floor.Actions.Settled);
    }

    [Fact]
    public async Task The_seventh_failure_ends_in_the_dead_letters()
    {
        await FailAsync(times: 7);

        Assert.Equal(6, floor.Retries.Count);
        Assert.Equal(RecordedActions.DeadLettered("Failed", "All 7 tries failed; the last: TimeoutException."), floor.Actions.Settled[^1]);
        Assert.Empty(await floor.ShownAsync());
    }

    [Fact]
    public async Task Operations_see_it_until_it_has_ended()
    {
        await FailAsync(times: 2);
        var shown = Assert.Single(await floor.ShownAsync());
        await floor.HandleAsync(floor.Again(), _ => Outcome.Done);

        Assert.Equal(
            new WaitingRetry("sms-received", "default:sms.received:msg_1", "sms.received", 2, floor.Retries.Sent[^1].ScheduledEnqueueTime, "TimeoutException"),
            shown);
        Assert.Empty(await floor.ShownAsync());
    }

    [Fact]
    public async Task A_view_that_cannot_be_written_changes_nothing()
    {
        await floor.Tables.Client.DeleteTableAsync(RetryStore.TableName);

        await floor.HandleAsync(LoopFloor.Message(), _ => throw new TimeoutException());
        await floor.HandleAsync(floor.Again(), _ => Outcome.Done);

        Assert.Equal([RecordedActions.Completed, RecordedActions.Completed], floor.Actions.Settled);
    }

    [Fact]
    public async Task A_failing_store_uses_no_try_however_long_it_fails()
    {
        var message = LoopFloor.Message();
        for (var i = 0; i < 100; i++)
        {
            await floor.HandleAsync(message, _ => throw new RequestFailedException(503, "busy"));
            message = floor.Again();
            Assert.InRange(floor.Retries.Sent[^1].ScheduledEnqueueTime - floor.Clock.GetUtcNow(), TimeSpan.FromSeconds(24), TimeSpan.FromSeconds(36));
            floor.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.DoesNotContain("attempt", message.ApplicationProperties.Keys);
        Assert.All(floor.Actions.Settled, how => Assert.Equal(RecordedActions.Completed, how));
    }

    [Fact]
    public async Task A_store_that_fails_for_a_day_ends_in_the_dead_letters()
    {
        await floor.HandleAsync(LoopFloor.Message(), _ => throw new RequestFailedException(503, "busy"));
        floor.Clock.Advance(TimeSpan.FromDays(1));

        await floor.HandleAsync(floor.Again(), _ => throw new RequestFailedException(503, "busy"));

        Assert.StartsWith("StoreUnavailable: ", floor.Actions.Settled[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_downstream_that_says_when_to_come_again_is_obeyed()
    {
        await floor.HandleAsync(LoopFloor.Message(), _ => throw new RetryAfterException("The CRM is busy.", TimeSpan.FromHours(1)));

        Assert.True(Assert.Single(floor.Retries.Sent).ScheduledEnqueueTime >= floor.Clock.GetUtcNow().AddHours(1));
    }

    [Fact]
    public async Task An_event_of_a_newer_schema_comes_again_instead_of_being_rejected()
    {
        var newer = LoopFloor.Message().Body.ToString().Replace("\"schemaversion\":1", "\"schemaversion\":2", StringComparison.Ordinal);

        await floor.HandleAsync(LoopFloor.Message(body: BinaryData.FromString(newer)), _ => Outcome.Done);

        Assert.StartsWith("NewerSchemaException", (string)Assert.Single(floor.Retries.Sent).ApplicationProperties["error"], StringComparison.Ordinal);
        Assert.Equal([RecordedActions.Completed], floor.Actions.Settled);
    }

    [Fact]
    public async Task When_it_cannot_be_sent_its_message_is_given_back()
    {
        floor.Retries.Behaviour = _ => throw new ServiceBusException(true, "no connection");

        await floor.HandleAsync(LoopFloor.Message(), _ => throw new TimeoutException());

        Assert.Equal([RecordedActions.Abandoned], floor.Actions.Settled);
        Assert.Empty(await floor.ShownAsync());
    }

    [Fact]
    public async Task One_that_is_addressed_to_a_subscriber_that_does_not_take_it_is_not_lost()
    {
        await floor.HandleAsync(LoopFloor.Message(), _ => throw new TimeoutException());
        floor.Retries.Sent[0].Subject = "call.completed";

        await floor.HandleAsync(floor.Again(), _ => Outcome.Done);

        Assert.Equal(
            RecordedActions.DeadLettered("Rejected", "The message is addressed to sms-received, which does not take this event."),
            floor.Actions.Settled[^1]);
    }

    private async Task FailAsync(int times)
    {
        var message = LoopFloor.Message();
        for (var i = 0; i < times; i++)
        {
            await floor.HandleAsync(message, Fail);
            message = floor.Again();
        }
    }

    private static Outcome Fail(EventEnvelope<SmsReceived> told) => throw new TimeoutException();
}
