using JustCallFx.Core.Conversations;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class ConversationIndexTests : IAsyncLifetime
{
    private readonly TablesFloor tables = new();
    private ConversationIndex index = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(ConversationIndex.TableName);
        index = new ConversationIndex(tables.Client);
    }

    public async Task DisposeAsync() => await tables.DisposeAsync();

    [Fact]
    public async Task The_newest_day_comes_first_and_each_conversation_once()
    {
        await AddAsync("default", 0, "a");
        await AddAsync("default", 1, "b");
        await AddAsync("default", 40, "c");
        await AddAsync("default", 400, "a");

        Assert.Equal(["a", "c", "b"], await index.NewestAsync("default", 10, default));
        Assert.Equal(["a", "c"], await index.NewestAsync("default", 2, default));
    }

    [Fact]
    public async Task A_day_is_a_day_of_UTC()
    {
        await index.AddAsync("default", new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.FromHours(2)), "a", default);

        Assert.Equal("default|79739698", Assert.Single(await tables.RowsAsync(ConversationIndex.TableName)).PartitionKey);
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
    public async Task Accounts_are_kept_apart_even_where_one_name_begins_with_another()
    {
        string[] accounts = ["a", "a-b", "a_b", "a1", "ab", "b"];
        foreach (var account in accounts)
            await AddAsync(account, 0, $"of {account}");

        foreach (var account in accounts)
            Assert.Equal([$"of {account}"], await index.NewestAsync(account, 10, default));
    }

    [Fact]
    public async Task An_account_without_conversations_has_none() => Assert.Empty(await index.NewestAsync("default", 10, default));

    private Task AddAsync(string account, int day, string conversation) =>
        index.AddAsync(account, AnEvent.Noon.AddDays(day), conversation, default);
}
