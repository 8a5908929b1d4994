using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Subscribing.Retries;

/// <summary>What operations see of the events that come again.</summary>
public sealed class RetryStoreTests : IAsyncLifetime
{
    private readonly TablesFloor tables = new();
    private RetryStore store = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(RetryStore.TableName);
        store = new RetryStore(tables.Client);
    }

    public async Task DisposeAsync() => await tables.DisposeAsync();

    [Fact]
    public async Task A_later_retry_of_an_event_takes_the_earlier_ones_place()
    {
        await store.NoteAsync(Retry(attempt: 1), default);
        await store.NoteAsync(Retry(attempt: 2), default);

        Assert.Equal([Retry(attempt: 2)], (await store.SomeAsync(10, default)).Some);
    }

    [Fact]
    public async Task The_next_to_come_is_at_the_top()
    {
        await store.NoteAsync(Retry("late", nextAt: AnEvent.Noon.AddHours(2)), default);
        await store.NoteAsync(Retry("soon", nextAt: AnEvent.Noon.AddHours(1)), default);

        Assert.Equal(["soon", "late"], (await store.SomeAsync(10, default)).Some.Select(retry => retry.EventId));
    }

    [Fact]
    public async Task One_that_ended_is_shown_no_more_and_ending_again_is_no_fault()
    {
        await store.NoteAsync(Retry(), default);

        await store.ForgetAsync("sms-received", "a:sms.received:1", default);
        await store.ForgetAsync("sms-received", "a:sms.received:1", default);

        Assert.Empty((await store.SomeAsync(10, default)).Some);
    }

    [Fact]
    public async Task They_are_counted_up_to_a_limit()
    {
        foreach (var id in new[] { "1", "2", "3" })
            await store.NoteAsync(Retry(id), default);

        Assert.Equal(new AtLeast(3, More: false), await store.CountAsync("sms-received", 3, default));
        Assert.Equal(new AtLeast(2, More: true), await store.CountAsync("sms-received", 2, default));
        Assert.Equal(new AtLeast(0, More: false), await store.CountAsync("sms-sent", 2, default));
    }

    [Fact]
    public async Task An_id_that_no_key_may_hold_is_shown_too()
    {
        await store.NoteAsync(Retry("a/b?c#"), default);

        Assert.Equal("a/b?c#", Assert.Single((await store.SomeAsync(10, default)).Some).EventId);
    }

    private static WaitingRetry Retry(string id = "a:sms.received:1", int attempt = 1, DateTimeOffset? nextAt = null) =>
        new("sms-received", id, "sms.received", attempt, nextAt ?? AnEvent.Noon, "TimeoutException");
}
