using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Subscribing.Holding;

/// <summary>What waits for a subscriber.</summary>
public sealed class HeldStoreTests : IAsyncLifetime
{
    private const string Subscriber = "sms-received";

    private HoldingFloor floor = null!;

    public async Task InitializeAsync() => floor = await HoldingFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task An_event_comes_out_as_it_went_in_addressed_to_its_subscriber()
    {
        var message = AMessage.Text();

        await floor.Held.KeepAsync(Subscriber, message, default);

        var held = Assert.Single(await floor.Held.OldestAsync(Subscriber, 10, default)).Message;
        Assert.Equal(
            (message.Body.ToString(), message.MessageId, message.Subject, message.CorrelationId, message.ContentType),
            (held.Body.ToString(), held.MessageId, held.Subject, held.CorrelationId, held.ContentType));
        Assert.Equal(message.ApplicationProperties.Append(new("subscriber", Subscriber)).Order(Comparer), held.ApplicationProperties.Order(Comparer));
    }

    [Fact]
    public async Task Its_tries_are_kept_and_the_stores_failures_forgotten()
    {
        var again = Delivery.Of(AddressedMessage.To(Subscriber, AMessage.Text(), new(3, AnEvent.Noon)));

        await floor.Held.KeepAsync(Subscriber, again, default);

        var held = Assert.Single(await floor.Held.OldestAsync(Subscriber, 10, default)).Message;
        Assert.Equal(new TriesSoFar(3), TriesSoFar.Of(Delivery.Of(held).ApplicationProperties));
    }

    [Fact]
    public async Task A_body_as_large_as_the_broker_takes_is_kept_exactly()
    {
        var body = new byte[256 * 1024];
        new Random(1).NextBytes(body);

        await floor.Held.KeepAsync(Subscriber, Delivery.Of(new(body) { MessageId = "large" }), default);

        Assert.Equal(body, Assert.Single(await floor.Held.OldestAsync(Subscriber, 10, default)).Message.Body.ToArray());
    }

    [Fact]
    public async Task The_oldest_come_first_whenever_they_were_held()
    {
        foreach (var minute in new[] { 3, 1, 2 })
            await floor.Held.KeepAsync(Subscriber, AMessage.Text($"m{minute}", AnEvent.Noon.AddMinutes(minute)), default);

        var oldest = await floor.Held.OldestAsync(Subscriber, 2, default);

        Assert.Equal(["default:sms.received:m1", "default:sms.received:m2"], oldest.Select(held => held.Message.MessageId));
        Assert.Equal(AnEvent.Noon.AddMinutes(1), await floor.Held.OldestAtAsync(Subscriber, default));
        Assert.Equal(new AtLeast(2, More: true), await floor.Held.CountAsync(Subscriber, 2, default));
    }

    [Fact]
    public async Task Held_twice_it_waits_once()
    {
        await floor.Held.KeepAsync(Subscriber, AMessage.Text(), default);
        await floor.Held.KeepAsync(Subscriber, AMessage.Text(), default);

        Assert.Single(await floor.Held.OldestAsync(Subscriber, 10, default));
    }

    [Fact]
    public async Task Whoever_holds_events_is_named_once()
    {
        foreach (var (subscriber, id) in new[] { ("sms-sent", "m1"), ("sms-lost", "m1"), ("sms-sent", "m2") })
            await floor.Held.KeepAsync(subscriber, AMessage.Text(id), default);

        Assert.Equal(["sms-lost", "sms-sent"], await floor.Held.HoldersAsync(default));
    }

    [Fact]
    public async Task A_message_that_names_no_time_and_an_odd_id_is_held_too()
    {
        await floor.Held.KeepAsync(Subscriber, Delivery.Of(new("x") { MessageId = "a/b?c#", ApplicationProperties = { ["receivedAt"] = "soon" } }), default);

        Assert.Equal("a/b?c#", Assert.Single(await floor.Held.OldestAsync(Subscriber, 10, default)).Message.MessageId);
    }

    private static readonly Comparer<KeyValuePair<string, object>> Comparer =
        Comparer<KeyValuePair<string, object>>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key));
}
