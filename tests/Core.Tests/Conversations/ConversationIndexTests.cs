using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class ConversationIndexTests : IAsyncLifetime
{
    private static readonly PhoneNumber Line = PhoneNumber.Parse("+14155551234")!.Value;
    private static readonly DateOnly Day = new(2026, 3, 2);

    private readonly TablesFloor tables = new();
    private ConversationIndex index = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(ConversationIndex.TableName);
        index = new ConversationIndex(tables.Client, tables.Clock);
    }

    public async Task DisposeAsync() => await tables.DisposeAsync();

    [Fact]
    public async Task Days_with_conversations_are_found_from_the_newest_back()
    {
        await AddAsync("default", 0, "a");
        await AddAsync("default", 400, "a");
        await AddAsync("default", 40, "c");

        Assert.Equal(Day.AddDays(400), await index.NewestDayAsync("default", before: null, default));
        Assert.Equal(Day.AddDays(40), await index.NewestDayAsync("default", Day.AddDays(400), default));
        Assert.Equal(Day, await index.NewestDayAsync("default", Day.AddDays(40), default));
        Assert.Null(await index.NewestDayAsync("default", Day, default));
    }

    [Fact]
    public async Task A_days_conversations_come_in_parts()
    {
        foreach (var id in new[] { "a", "b", "c" })
            await AddAsync("default", 0, id);

        Assert.Equal(["a", "b"], await index.OfDayAsync("default", Day, "", 2, default));
        Assert.Equal(["c"], await index.OfDayAsync("default", Day, "b", 2, default));
    }

    [Fact]
    public async Task A_day_is_a_day_of_UTC()
    {
        await index.AddAsync("default", new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.FromHours(2)), Line, "a", default);

        Assert.Equal("default|79739698", (await tables.RowsAsync(ConversationIndex.TableName))[0].PartitionKey);
    }

    [Fact]
    public async Task The_same_day_again_makes_no_second_row_and_costs_no_second_write()
    {
        await AddAsync("default", 0, "a");
        await tables.Client.DeleteTableAsync(ConversationIndex.TableName);

        await AddAsync("default", 0, "a");

        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => AddAsync("default", 1, "a"));
    }

    [Fact]
    public async Task After_a_day_a_row_is_written_again_so_that_whoever_removed_it_is_told()
    {
        await AddAsync("default", 0, "a");
        await tables.Client.GetTableClient(ConversationIndex.TableName).DeleteEntityAsync(ConversationIndex.PartitionOf("default", Day), "a");

        tables.Clock.Advance(ConversationIndex.KnownFor);
        await AddAsync("default", 0, "a");

        Assert.Equal(["a"], await index.OfDayAsync("default", Day, "", 2, default));
    }

    [Fact]
    public async Task Accounts_are_kept_apart_even_where_one_name_begins_with_another()
    {
        string[] accounts = ["a", "a-b", "a_b", "a1", "ab", "b"];
        foreach (var account in accounts)
            await AddAsync(account, 0, $"of {account}");

        foreach (var account in accounts)
        {
            Assert.Equal([$"of {account}"], await index.OfDayAsync(account, Day, "", 10, default));
            Assert.Null(await index.NewestDayAsync(account, Day, default));
        }
    }

    [Fact]
    public async Task The_lines_that_have_conversations_are_known_each_once()
    {
        await AddAsync("default", 0, "a");
        await AddAsync("default", 1, "b");
        await index.AddAsync("default", AnEvent.Noon, PhoneNumber.Parse("a/b")!.Value, "c", default);

        Assert.Equal(["+14155551234", "a/b"], (await index.LinesAsync("default", default)).Select(line => line.Value));
        Assert.Empty(await index.LinesAsync("other", default));
    }

    private Task AddAsync(string account, int day, string conversation) =>
        index.AddAsync(account, AnEvent.Noon.AddDays(day), Line, conversation, default);
}
