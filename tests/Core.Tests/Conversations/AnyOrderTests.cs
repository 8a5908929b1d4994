using FsCheck;
using FsCheck.Fluent;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>Histories of up to 40 events of three contacts, told in order, and shuffled with repeats: the same rows, byte for byte.</summary>
public sealed class AnyOrderTests : IAsyncLifetime
{
    private const int Cases = 10;
    private const int LongestHistory = 40;

    // Each has a disk write per event to wait for: together they wait once.
    private readonly SubscribersFloor[] floors = [.. Enumerable.Range(0, 8).Select(_ => new SubscribersFloor())];

    [Fact]
    public void Every_order_and_every_repetition_of_a_history_ends_in_the_same_rows()
    {
        var one =
            from kind in Gen.Choose(0, Story.Kinds.Count - 1)
            from contact in Gen.Choose(0, 2)
            from subject in Gen.Choose(0, 3)
            from instant in Gen.Choose(0, 11)
            select (kind, contact, subject, instant);
        var shuffled =
            from size in Gen.Choose(1, LongestHistory)
            from history in one.ArrayOf(size)
            from seed in Gen.Choose(0, int.MaxValue)
            select (History: history, Seed: seed);

        // FsCheck asks for an answer at once; away from xunit's context, nothing that is waited for needs this thread.
        Prop.ForAll(
            shuffled.ArrayOf(floors.Length).ToArbitrary(),
            histories => Task.Run(() => Task.WhenAll(histories.Select((told, place) => CheckAsync(floors[place], told.History, told.Seed)))).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    [Theory]
    [InlineData("delivered sent")]
    [InlineData("voicemail missed")]
    [InlineData("updated created")]
    [InlineData("stop start stop")]
    [InlineData("start stop")]
    [InlineData("failed delivered undelivered sent")]
    public async Task What_comes_too_early_ends_in_the_same_rows(string kinds)
    {
        var told = kinds.Split(' ').Select((kind, place) => Story.Of(kind, contact: 1, subject: 1, instant: place)).ToArray();

        var rows = await RowsAfterAsync(floors[0], InOrder(told));

        Assert.Equal(rows, await RowsAfterAsync(floors[0], told));
        Assert.Equal(rows, await RowsAfterAsync(floors[0], InOrder(told).Reverse()));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var floor in floors)
            await floor.DisposeAsync();
    }

    private static async Task CheckAsync(SubscribersFloor floor, (int Kind, int Contact, int Subject, int Instant)[] history, int seed)
    {
        var told = history.Select(one => Story.Of(Story.Kinds[one.Kind], one.Contact, one.Subject, one.Instant)).DistinctBy(one => one.Id).ToArray();
        var chance = new Random(seed);
        var shuffled = told.Concat(told.Where(_ => chance.Next(2) == 0)).Concat(told.Where(_ => chance.Next(4) == 0)).ToArray();
        chance.Shuffle(shuffled);

        Assert.Equal(await RowsAfterAsync(floor, InOrder(told)), await RowsAfterAsync(floor, shuffled));
    }

    private static IEnumerable<(string Id, JustCallEvent Event)> InOrder(IEnumerable<(string Id, JustCallEvent Event)> told) =>
        told.OrderBy(one => one.Event.OccurredAt).ThenBy(one => one.Id, StringComparer.Ordinal);

    private static async Task<string> RowsAfterAsync(SubscribersFloor floor, IEnumerable<(string Id, JustCallEvent Event)> told)
    {
        await floor.EmptyAsync();
        var subscribers = floor.Process();
        foreach (var (id, one) in told)
            await subscribers.HandleAsync(id, one);
        return await floor.RowsAsync();
    }
}
