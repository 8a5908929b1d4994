using System.Text;
using Azure;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Core.Tests.AutoReply.Rules;

/// <summary>How soon an instance goes by other rules.</summary>
public sealed class RuleBookTests : IAsyncLifetime
{
    private readonly TablesFloor tables = new();
    private RuleStore store = null!;
    private RuleBook book = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(RuleStore.TableName);
        store = new RuleStore(tables.Client, new RuleSeed(), tables.Clock);
        book = new RuleBook(store, tables.Clock, NullLogger<RuleBook>.Instance);
    }

    public async Task DisposeAsync()
    {
        book.Dispose();
        await tables.DisposeAsync();
    }

    [Fact]
    public async Task Other_rules_hold_ten_seconds_after_they_were_stored()
    {
        await FirstRuleAsync();
        await StoreAsync("new");
        tables.Clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.Equal("hours", await FirstRuleAsync());

        tables.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal("new", await FirstRuleAsync());
    }

    [Fact]
    public async Task While_they_have_not_changed_they_are_not_read_again()
    {
        var first = await ActiveAsync();
        tables.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Same(first, await ActiveAsync());
    }

    [Fact]
    public async Task When_the_tables_do_not_answer_the_rules_of_before_go_on()
    {
        var first = await ActiveAsync();
        await tables.Client.DeleteTableAsync(RuleStore.TableName);
        tables.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Same(first, await ActiveAsync());
    }

    [Fact]
    public async Task Without_any_rules_read_yet_the_event_must_come_again()
    {
        await tables.Client.DeleteTableAsync(RuleStore.TableName);

        await Assert.ThrowsAnyAsync<RequestFailedException>(async () => await ActiveAsync());
    }

    [Fact]
    public async Task Asked_by_many_at_once_it_reads_once()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => ActiveAsync().AsTask()));

        Assert.All(all, one => Assert.Same(all[0], one));
    }

    private ValueTask<RuleSet> ActiveAsync() => book.ActiveAsync(default);

    private async Task<string> FirstRuleAsync() => (await ActiveAsync()).Rules[0].Name;

    private Task<RuleChange> StoreAsync(string rule) => store.ReplaceAsync(
        Encoding.UTF8.GetBytes($$"""{ "rules": [{{Judging.When("\"event\": \"sms.received\"", rule)}}] }"""), "ana", null, default);
}
