using JustCallFx.Core.Minutes;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Telemetry;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Minutes;

/// <summary>Other tests measure at the same time, so each of these looks only at subscribers of its own.</summary>
public sealed class MinuteBookTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly string subscriber = $"test-{Guid.NewGuid():N}";
    private readonly TablesFloor tables = new();
    private readonly MinuteListener listener = new();
    private readonly RecordingLogger<MinuteBook> log = new();
    private MinuteStore store = null!;
    private MinuteBook book = null!;

    public Task InitializeAsync()
    {
        store = new MinuteStore(tables.Client);
        book = Book();
        return tables.TableAsync(MinuteStore.TableName);
    }

    public async Task DisposeAsync()
    {
        listener.Dispose();
        await tables.DisposeAsync();
    }

    [Fact]
    public async Task A_minute_has_the_counts_and_times_of_all_that_was_measured_in_it_by_outcome()
    {
        SubscribingMeter.Time(subscriber, "done", TimeSpan.FromMilliseconds(15));
        SubscribingMeter.Time(subscriber, "done", TimeSpan.FromMilliseconds(25));
        SubscribingMeter.Time(subscriber, "retried", TimeSpan.FromSeconds(3));
        SubscribingMeter.CountScheduled(subscriber, isOfTheStore: false);

        await book.CloseAsync(Noon, default);

        var figures = await FiguresAsync(Noon, Noon.AddMinutes(1));
        Assert.Equal(
            [(InstrumentNames.RetriesScheduled, null, 1, null), (InstrumentNames.SubscriberDuration, "done", 2, 0.02), (InstrumentNames.SubscriberDuration, "retried", 1, 3.0)],
            figures.Select(one => (one.Name, one.Tags.Outcome, one.Count, one.Mean)).OrderBy(one => (one.Name, one.Outcome)));
    }

    [Fact]
    public async Task What_was_measured_is_in_one_minute_only()
    {
        SubscribingMeter.CountHeld(subscriber);
        await book.CloseAsync(Noon, default);
        SubscribingMeter.CountHeld(subscriber);

        await book.CloseAsync(Noon.AddMinutes(1), default);

        Assert.Equal(1, Assert.Single(await FiguresAsync(Noon, Noon.AddMinutes(1))).Count);
        Assert.Equal(2, Assert.Single(await FiguresAsync(Noon, Noon.AddMinutes(2), step: 5)).Count);
    }

    [Fact]
    public async Task All_instances_are_in_the_chart()
    {
        SubscribingMeter.CountHeld(subscriber);
        await book.CloseAsync(Noon, default);
        SubscribingMeter.CountHeld(subscriber);

        await Book().CloseAsync(Noon, default);

        Assert.Equal(2, Assert.Single(await FiguresAsync(Noon, Noon.AddMinutes(1))).Count);
    }

    [Fact]
    public async Task While_the_tables_fail_minutes_wait_and_are_in_the_chart_once_they_are_back()
    {
        await tables.Client.DeleteTableAsync(MinuteStore.TableName);
        SubscribingMeter.CountHeld(subscriber);
        await book.CloseAsync(Noon, default);
        Assert.Single(book.Waiting);
        Assert.Single(log.Entries);
        await tables.TableAsync(MinuteStore.TableName);

        await book.CloseAsync(Noon.AddMinutes(1), default);

        Assert.Empty(book.Waiting);
        Assert.Equal(1, Assert.Single(await FiguresAsync(Noon, Noon.AddMinutes(1))).Count);
    }

    [Fact]
    public async Task Midnight_parts_no_chart()
    {
        var midnight = Noon.AddHours(12);
        SubscribingMeter.CountHeld(subscriber);
        await book.CloseAsync(midnight.AddMinutes(-1), default);
        SubscribingMeter.CountHeld(subscriber);
        await book.CloseAsync(midnight, default);

        Assert.Equal(2, (await FiguresAsync(midnight.AddMinutes(-1), midnight.AddMinutes(1))).Count);
    }

    [Fact]
    public async Task After_two_days_a_minute_is_gone()
    {
        await store.WriteAsync(new(Noon.AddDays(-3), "a", []), default);
        await store.WriteAsync(new(Noon.AddDays(-2), "a", []), default);

        await book.TrimAsync(default);

        Assert.Equal(["2026-02-28"], (await tables.RowsAsync(MinuteStore.TableName)).Select(row => row.PartitionKey));
    }

    private MinuteBook Book() => new(listener, store, tables.Clock, log);

    private async Task<IReadOnlyList<Figure>> FiguresAsync(DateTimeOffset from, DateTimeOffset to, int step = 1) =>
    [
        .. (await new MinuteChart(store, book).ReadAsync(from, to, TimeSpan.FromMinutes(step), default))
            .SelectMany(point => point.Figures).Where(figure => figure.Tags.Subscriber == subscriber),
    ];
}
