using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.TestKit;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>A process that dies between two steps of the loop: the broker gives the message again, and what came of it counts once.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private static readonly ServiceBusException LockLost = new("the process is gone", ServiceBusFailureReason.MessageLockLost);

    private readonly ConversationIds ids = new(TestSettings.With((ConversationIds.KeySetting, "0123456789abcdef0123456789abcdef")));
    private LoopFloor floor = null!;
    private ConversationStore conversations = null!;
    private string? conversation;

    public async Task InitializeAsync()
    {
        floor = await LoopFloor.OpenAsync();
        await floor.Tables.TableAsync("Conversations");
        await floor.Tables.TableAsync(ConversationIndex.TableName);
        conversations = new(floor.Tables.Client, new ConversationIndex(floor.Tables.Client, floor.Clock), ids, new EventMemory(TestSettings.With()), floor.Clock);
    }

    public async Task DisposeAsync()
    {
        ids.Dispose();
        await floor.DisposeAsync();
    }

    [Fact]
    public async Task After_the_work_and_before_the_message_is_completed()
    {
        await DieSettlingAsync(LoopFloor.Message(), ApplyAsync);

        await floor.HandleAsync(LoopFloor.Message(), new WorkOnTexts(ApplyAsync));

        await AssertCountedOnceAsync();
    }

    [Fact]
    public async Task After_the_retry_was_sent_and_before_the_message_is_completed()
    {
        await DieSettlingAsync(LoopFloor.Message(), _ => throw new TimeoutException());

        await floor.HandleAsync(LoopFloor.Message(), new WorkOnTexts(ApplyAsync));
        await floor.HandleAsync(floor.Again(), new WorkOnTexts(ApplyAsync));

        await AssertCountedOnceAsync();
    }

    [Fact]
    public async Task Half_way_through_the_work_and_before_the_retry_was_sent()
    {
        floor.Retries.Behaviour = _ => throw LockLost;
        await floor.HandleAsync(LoopFloor.Message(), new WorkOnTexts(async told =>
        {
            await ApplyAsync(told);
            throw new TimeoutException();
        }));

        await floor.HandleAsync(LoopFloor.Message(), new WorkOnTexts(ApplyAsync));

        Assert.Equal([RecordedActions.Abandoned, RecordedActions.Completed], floor.Actions.Settled);
        await AssertCountedOnceAsync();
    }

    [Fact]
    public async Task After_an_event_was_held_and_before_its_message_is_completed()
    {
        await floor.Pauses.AddAsync("sms-received", new(floor.Clock.GetUtcNow(), "ana"), default);
        await DieSettlingAsync(LoopFloor.Message(), ApplyAsync);

        await floor.HandleAsync(LoopFloor.Message(), new WorkOnTexts(ApplyAsync));

        Assert.Single(await floor.Held.OldestAsync("sms-received", 10, default));
    }

    private async Task<Outcome> ApplyAsync(EventEnvelope<SmsReceived> told)
    {
        conversation = ids.Of(told.Account, told.Event.Line, told.Event.Contact);
        return await conversations.ApplyAsync(told, default);
    }

    private async Task DieSettlingAsync(ServiceBusReceivedMessage message, Func<EventEnvelope<SmsReceived>, Task<Outcome>> work)
    {
        floor.Actions.Fault = LockLost;
        await Assert.ThrowsAsync<ServiceBusException>(() => floor.HandleAsync(message, new WorkOnTexts(work)));
        floor.Actions.Fault = null;
    }

    private async Task AssertCountedOnceAsync()
    {
        Assert.Equal(1, (await conversations.FindAsync(conversation!, default))!.InboundCount);
        Assert.Single(await conversations.TimelineAsync(conversation!, 10, default));
    }
}
