using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.TestKit;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>What becomes of events whose subscriber takes none.</summary>
public sealed class HoldingTests : IAsyncLifetime
{
    private const string Subscriber = "sms-received";

    private LoopFloor floor = null!;

    public async Task InitializeAsync() => floor = await LoopFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task A_paused_subscribers_event_is_held_and_its_message_completed_without_work()
    {
        await PauseAsync();

        await floor.HandleAsync(LoopFloor.Message(), _ => throw new InvalidOperationException("Not to be called."));

        Assert.Equal([RecordedActions.Completed], floor.Actions.Settled);
        Assert.Equal("default:sms.received:msg_1", Assert.Single(await HeldAsync()).Message.MessageId);
        Assert.Empty(floor.Retries.Sent);
    }

    [Fact]
    public async Task An_event_that_comes_again_while_the_subscriber_is_paused_keeps_its_tries()
    {
        await floor.HandleAsync(LoopFloor.Message(), Fail);
        await PauseAsync();
        floor.Clock.Advance(TimeSpan.FromSeconds(10));

        await floor.HandleAsync(floor.Again(), Fail);

        var held = Assert.Single(await HeldAsync()).Message;
        Assert.Equal(new TriesSoFar(1), TriesSoFar.Of(Delivery.Of(held).ApplicationProperties));
        Assert.Single(await floor.ShownAsync());
    }

    [Fact]
    public async Task After_ten_failures_in_a_row_events_are_held()
    {
        for (var i = 0; i < Breaker.FailuresToOpen; i++)
            await floor.HandleAsync(LoopFloor.Message($"m{i}"), Fail);

        await floor.HandleAsync(LoopFloor.Message("next"), _ => Outcome.Done);

        Assert.Equal("default:sms.received:next", Assert.Single(await HeldAsync()).Message.MessageId);
    }

    [Fact]
    public async Task Poison_does_not_keep_the_others_from_their_turn()
    {
        for (var i = 0; i < 2 * Breaker.FailuresToOpen; i++)
            await floor.HandleAsync(LoopFloor.Message(body: BinaryData.FromString("{}")), _ => Outcome.Done);

        var work = new WorkOnTexts(_ => Task.FromResult(Outcome.Done));
        await floor.HandleAsync(LoopFloor.Message(), work);

        Assert.Equal(1, work.Times);
    }

    [Fact]
    public async Task An_event_that_cannot_be_held_comes_again_without_using_a_try()
    {
        await PauseAsync();
        await floor.Tables.Client.DeleteTableAsync(HeldStore.TableName);

        await floor.HandleAsync(LoopFloor.Message(), Fail);

        Assert.Equal(
            new TriesSoFar(0, floor.Clock.GetUtcNow()), TriesSoFar.Of(floor.Again().ApplicationProperties));
        Assert.Equal([RecordedActions.Completed], floor.Actions.Settled);
    }

    [Fact]
    public async Task While_it_is_not_known_who_is_paused_nobody_works()
    {
        await floor.Tables.Client.DeleteTableAsync(PauseStore.TableName);
        var work = new WorkOnTexts(_ => Task.FromResult(Outcome.Done));

        await floor.HandleAsync(LoopFloor.Message(), work);

        Assert.Equal(0, work.Times);
        Assert.NotNull(TriesSoFar.Of(floor.Again().ApplicationProperties).StoreFailingSince);
    }

    private static Outcome Fail(EventEnvelope<SmsReceived> told) => throw new TimeoutException();

    private Task<bool> PauseAsync() => floor.Pauses.AddAsync(Subscriber, new(floor.Clock.GetUtcNow(), "ana"), default);

    private Task<IReadOnlyList<HeldEvent>> HeldAsync() => floor.Held.OldestAsync(Subscriber, 10, default);
}
