using System.Text;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.AutoReply.Rules;

/// <summary>Which rules are active, and who made them so.</summary>
public sealed class RuleStoreTests : IAsyncLifetime
{
    private readonly TablesFloor tables = new();
    private RuleStore store = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(RuleStore.TableName);
        store = new RuleStore(tables.Client, new RuleSeed(), tables.Clock);
    }

    public async Task DisposeAsync() => await tables.DisposeAsync();

    [Fact]
    public async Task At_first_the_shipped_rules_are_active()
    {
        var active = await store.ActiveAsync(default);

        Assert.Equal(new StoredRules(1, "shipped", tables.Clock.GetUtcNow(), new RuleSeed().Json!), active);
    }

    [Fact]
    public async Task Where_the_shipped_rules_are_faulty_none_are_active()
    {
        var other = new RuleStore(tables.Client, new RuleSeed("no-such-rules.json"), tables.Clock);

        Assert.Null(await other.ActiveAsync(default));
        Assert.Empty(await tables.RowsAsync(RuleStore.TableName));
    }

    [Fact]
    public async Task New_rules_become_active_under_the_name_of_their_key()
    {
        tables.Clock.Advance(TimeSpan.FromHours(1));

        var stored = Assert.IsType<RuleChange.Stored>(await ReplaceAsync("ana", "one"));

        Assert.Equal((2, "ana", tables.Clock.GetUtcNow()), (stored.Rules.Version, stored.Rules.By, stored.Rules.At));
        Assert.Equal(stored.Rules, await store.ActiveAsync(default));
    }

    [Fact]
    public async Task Versions_stay_as_they_were_stored()
    {
        await ReplaceAsync("ana", "one");
        await ReplaceAsync("ben", "two");

        Assert.Equal([("shipped", 1), ("ana", 2), ("ben", 3)], [await ByAsync(1), await ByAsync(2), await ByAsync(3)]);
    }

    [Fact]
    public async Task Faulty_rules_are_refused_and_the_active_ones_stay()
    {
        var refused = Assert.IsType<RuleChange.Refused>(await store.ReplaceAsync("{}"u8.ToArray(), "ana", null, default));

        Assert.Equal("rules", Assert.Single(refused.Faults).Path);
        Assert.Equal(1, await store.ActiveVersionAsync(default));
    }

    [Theory]
    [InlineData(@"(\\w{1,30}\\s?){1,30}z", true)]
    [InlineData("(.{0,40}a.{0,40}b){0,10}z", true)]
    [InlineData("(a|b|c){0,900}z.{0,900}y", true)]
    [InlineData(@"(\\W{1,30}\\s?){1,30}z", true)]
    [InlineData(@"(\\d{4}[ -]?){4}", false)]
    [InlineData(@"\\b(price|cost|how much)\\b.*\\?", false)]
    [InlineData("(x+x+)+y", false)]
    public async Task A_pattern_that_would_keep_the_app_busy_for_seconds_is_refused(string pattern, bool isRefused)
    {
        var json = $$"""{ "rules": [{{Judging.When($"\"event\": \"sms.received\", \"pattern\": \"{pattern}\"")}}] }""";

        var change = await store.ReplaceAsync(Encoding.UTF8.GetBytes(json), "ana", null, default);

        Assert.Equal(isRefused ? ["rules[0].when.pattern"] : [], change is RuleChange.Refused { Faults: var faults } ? faults.Select(fault => fault.Path) : []);
    }

    [Fact]
    public async Task Rules_that_someone_else_has_replaced_meanwhile_are_not_replaced_unseen()
    {
        await ReplaceAsync("ana", "one", replaces: 1);

        Assert.Equal(new RuleChange.Outdated(2), await ReplaceAsync("ben", "two", replaces: 1));
    }

    [Fact]
    public async Task Changes_at_once_each_become_a_version()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(nth => ReplaceAsync($"key-{nth}", $"rule-{nth}")));

        Assert.Equal(9, await store.ActiveVersionAsync(default));
        Assert.Equal(10, (await tables.RowsAsync(RuleStore.TableName)).Count);
    }

    [Fact]
    public async Task A_long_set_comes_back_whole()
    {
        var json = Encoding.UTF8.GetBytes(SetOf("one") + new string(' ', 200_000));

        await store.ReplaceAsync(json, "ana", null, default);

        Assert.Equal(json, Encoding.UTF8.GetBytes((await store.ActiveAsync(default))!.Json));
    }

    private Task<RuleChange> ReplaceAsync(string by, string rule, int? replaces = null) =>
        store.ReplaceAsync(Encoding.UTF8.GetBytes(SetOf(rule)), by, replaces, default);

    private async Task<(string, int)> ByAsync(int version)
    {
        var stored = await store.FindAsync(version, default);
        return (stored.By, stored.Version);
    }

    private static string SetOf(string rule) => $$"""{ "rules": [{{Judging.When("\"event\": \"sms.received\"", rule)}}] }""";
}
