using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.Tests.Publishing;

namespace JustCallFx.Core.Tests.Spillover;

/// <summary>One event that the broker never takes holds up no other, and is kept whole.</summary>
public sealed class RefusedEventTests : IAsyncLifetime
{
    private static readonly ServiceBusException TooLarge = new("too large", ServiceBusFailureReason.MessageSizeExceeded);

    private readonly OutletFloor floor = new();

    public static TheoryData<Exception> OfTheMessage => [TooLarge, new SerializationException(), new ArgumentException("of its id")];

    public static TheoryData<Exception> OfTheBroker =>
    [
        new ServiceBusException("full", ServiceBusFailureReason.QuotaExceeded),
        new ServiceBusException("switched off", ServiceBusFailureReason.MessagingEntityDisabled),
        new ServiceBusException("gone", ServiceBusFailureReason.MessagingEntityNotFound),
        new ServiceBusException("who knows", ServiceBusFailureReason.GeneralError),
        new UnauthorizedAccessException(),
        new ObjectDisposedException("sender"),
    ];

    public Task InitializeAsync() => floor.InitializeAsync();

    public Task DisposeAsync() => floor.DisposeAsync();

    [Theory]
    [MemberData(nameof(OfTheMessage))]
    public async Task It_is_set_aside_whole_and_the_others_go_on_in_their_order(Exception refusal)
    {
        await SpillAsync(refusal, refused: 1);

        Assert.Equal(120, await floor.Drain.DrainAsync(default));

        Assert.Equal(0, await floor.WaitingAsync());
        Assert.Equal(119, floor.Sender.Sent.Count(message => message.Subject == "sms.received"));
        var pointer = Pointers()[0].Event;
        Assert.Equal(AnOutgoingEvent.Of(1).Body.ToArray(), (await floor.SetAside.ReadAsync(pointer.SetAside!, default))!.Value.ToArray());
        Assert.StartsWith("event default:sms.received:msg_1 of 100 bytes is refused by the broker for good", pointer.Because, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OfTheBroker))]
    public async Task What_the_broker_does_not_take_now_goes_on_waiting(Exception fault)
    {
        await SpillAsync(fault, refused: 1);

        await floor.Drain.DrainAsync(default);

        Assert.Equal("default:sms.received:msg_1", (await floor.Spillover.OldestAsync(1, after: null, default))[0].Outgoing.Id);
        Assert.Empty(Pointers());
    }

    [Fact]
    public async Task A_process_that_dies_while_it_sets_an_event_aside_does_it_again()
    {
        await SpillAsync(TooLarge, refused: 1, count: 1);
        using var death = new CancellationTokenSource();
        floor.Sender.Refusal = message => message.Subject == Unrecognized.EventName ? Die(death) : TooLarge;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => floor.Drain.DrainAsync(death.Token));
        await floor.RestartAsync();
        Refuse(TooLarge, refused: 1);

        Assert.Equal(1, await floor.Drain.DrainAsync(default));

        Assert.Equal(0, await floor.WaitingAsync());
        Assert.NotNull(await floor.SetAside.ReadAsync(Assert.Single(Pointers()).Event.SetAside!, default));
    }

    [Fact]
    public async Task One_that_dies_before_the_event_is_forgotten_points_to_it_twice_under_one_id()
    {
        await SpillAsync(TooLarge, refused: 1, count: 1);
        using var death = new CancellationTokenSource();
        floor.Sender.Refusal = message => message.Subject == Unrecognized.EventName ? Last(death) : TooLarge;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => floor.Drain.DrainAsync(death.Token));

        await floor.Drain.DrainAsync(default);

        Assert.Single(Pointers().DistinctBy(pointer => (pointer.Id, pointer.Event.SetAside)));
        Assert.Equal((2, 0), (Pointers().Count, await floor.WaitingAsync()));
    }

    [Fact]
    public async Task Runs_at_once_set_it_aside_once()
    {
        await SpillAsync(TooLarge, refused: 1);

        await Task.WhenAll(floor.Drain.DrainAsync(default), floor.Drain.DrainAsync(default));

        Assert.Single(Pointers().DistinctBy(pointer => (pointer.Id, pointer.Event.SetAside)));
        Assert.Equal((120, 0), (floor.Sender.Sent.DistinctBy(message => message.MessageId).Count(), await floor.WaitingAsync()));
    }

    [Fact]
    public async Task Even_those_that_nothing_can_point_to_hold_up_no_other()
    {
        await SpillAsync(TooLarge, refused: 60);
        floor.Sender.Refusal = message => message.Subject == Unrecognized.EventName || IsRefused(message, 60) ? TooLarge : null;

        Assert.Equal(60, await floor.Drain.DrainAsync(default));

        Assert.Equal(60, await floor.WaitingAsync());
        Assert.Equal(60, floor.Sender.Count);
    }

    // Events of which the first ones are refused.
    private async Task SpillAsync(Exception refusal, int refused, int count = 120)
    {
        await floor.SpillAsync(1, count);
        floor.BrokerIsBack();
        Refuse(refusal, refused);
    }

    private void Refuse(Exception refusal, int refused) => floor.Sender.Refusal = message => IsRefused(message, refused) ? refusal : null;

    private static bool IsRefused(ServiceBusMessage message, int refused) =>
        Enumerable.Range(1, refused).Any(number => message.MessageId == $"default:sms.received:msg_{number}");

    private static OperationCanceledException Die(CancellationTokenSource death)
    {
        death.Cancel();
        return new OperationCanceledException(death.Token);
    }

    // The broker has the message, and the process ends.
    private static Exception? Last(CancellationTokenSource death)
    {
        death.Cancel();
        return null;
    }

    private List<EventEnvelope<Unrecognized>> Pointers() =>
    [
        .. floor.Sender.Sent.Where(message => message.Subject == Unrecognized.EventName)
            .Select(message => CloudEvent.Read<Unrecognized>(message.Body.ToMemory(), Unrecognized.EventName)),
    ];
}
