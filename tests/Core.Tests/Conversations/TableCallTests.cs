using Azure.Core;
using Azure.Data.Tables;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>What an event costs in calls to the tables, each of which Azure bills and limits.</summary>
public sealed class TableCallTests : IAsyncLifetime
{
    private const string Read = "Conversations.GetEntityIfExistsAsync";
    private const string Transaction = "Conversations.SubmitTransactionAsync";
    private const string Index = "ConversationIndex.UpsertEntityAsync";
    private const string Forgotten = "Forgotten.GetEntityIfExistsAsync";

    private readonly List<string> calls = [];
    private ConversationFloor floor = null!;

    public async Task InitializeAsync()
    {
        floor = await ConversationFloor.OpenAsync();
        floor.Restart(new WatchedTables(floor.Client, before: calls.Add));
    }

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task An_event_costs_one_read_and_one_transaction_and_the_days_first_one_index_row()
    {
        await floor.ApplyAsync(AnEvent.Text("0", at: AnEvent.Noon.AddDays(-1)));
        calls.Clear();

        await floor.ApplyAsync(AnEvent.Text("1"));
        Assert.Equal([Read, Transaction, Index], calls);

        calls.Clear();
        await floor.ApplyAsync(AnEvent.Text("2"));
        await floor.ApplyAsync(ATale.Of("delivered"));
        Assert.Equal([Read, Transaction, Read, Transaction], calls);
    }

    [Fact]
    public async Task A_conversations_first_event_also_asks_whether_its_contact_was_forgotten_and_a_lines_first_is_noted()
    {
        await floor.ApplyAsync(AnEvent.Text("1"));
        Assert.Equal([Read, Forgotten, Transaction, Index, Index], calls);

        calls.Clear();
        await floor.ApplyAsync(AnEvent.Text("2", contact: "+14155550002"));
        Assert.Equal([Read, Forgotten, Transaction, Index], calls);
    }

    [Fact]
    public async Task Where_webhook_and_api_share_no_ids_an_event_costs_no_more()
    {
        using var accounts = new AccountDirectory(TestSettings.With(
            ("JustCall:Accounts:default:ApiSecret", "not-real"), ("JustCall:Accounts:default:ApiProfile", "v2.1")));
        floor.Restart(new WatchedTables(floor.Client, before: calls.Add), accounts);
        await floor.ApplyAsync(AnEvent.Text("0"));
        calls.Clear();

        await floor.ApplyAsync(AnEvent.Text("1", body: "Other words"));
        await floor.ApplyAsync(AnEvent.Text("2", at: AnEvent.Noon.AddMinutes(10)));

        Assert.Equal([Read, Transaction, Read, Transaction], calls);
    }

    [SkippableFact]
    public async Task By_the_real_protocol_each_call_is_one_request()
    {
        await using var azurite = await ConversationFloor.OpenAsync(TablesEngine.Azurite);
        var requests = new CountedRequests();
        var options = new TableClientOptions();
        options.AddPolicy(requests, HttpPipelinePosition.PerRetry);
        azurite.Restart(new TableServiceClient(azurite.ConnectionString, options));

        foreach (var number in Enumerable.Range(0, 50))
            await azurite.ApplyAsync(AnEvent.Text($"m{number}", at: AnEvent.Noon.AddMinutes(number)));

        Assert.Equal((50, 50, 2), (requests.Of("GET", "Conversations("), requests.Of("POST", "$batch"), requests.Of("PUT", "ConversationIndex(")));
        Assert.Equal(50 + 50 + 2 + 1, requests.Count);
    }

    [Fact]
    public async Task A_repeat_costs_one_read_more()
    {
        await floor.ApplyAsync(AnEvent.Text());
        calls.Clear();

        await floor.ApplyAsync(AnEvent.Text());

        Assert.Equal([Read, Transaction, Read], calls);
    }

    [Fact]
    public async Task Sixteen_at_once_cost_no_more_than_one_after_the_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => floor.ApplyAsync(AnEvent.Text($"m{number}"))));

        Assert.Equal((16, 16), (calls.Count(call => call == Read), calls.Count(call => call == Transaction)));
    }
}
