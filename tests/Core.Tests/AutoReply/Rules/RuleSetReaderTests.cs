using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using JustCallFx.Core.AutoReply.Rules;

namespace JustCallFx.Core.Tests.AutoReply.Rules;

/// <summary>Sets of rules that are refused, each with where, what was found and what is wanted.</summary>
public sealed class RuleSetReaderTests
{
    private const string Rule = """{ "name": "a", "when": { "event": "sms.received" }, "then": { "reply": "Yes." } }""";

    [Theory]
    [InlineData("""{ }""", "rules", "nothing", "a list of at most 200 rules; the first that is meant for an event decides")]
    [InlineData("""[]""", "", "a list", "an object with rules and, where the usual hours do not fit, accounts")]
    [InlineData("""{ "rules": 7 }""", "rules", "7", "a list of at most 200 rules; the first that is meant for an event decides")]
    [InlineData("""{ "rules": [], "rule": [] }""", "rule", "an unknown member", "one of $schema, accounts, rules")]
    public void The_whole_must_fit_the_schema(string json, string path, string found, string wanted) => Assert.Equal(new(path, found, wanted), Assert.Single(Faults(json)));

    [Theory]
    [InlineData("name", "\"Not A Name\"", "rules[0].name", "'Not A Name'")]
    [InlineData("when.event", "\"sms.sent\"", "rules[0].when.event", "'sms.sent'")]
    [InlineData("when.keywords", "[]", "rules[0].when.keywords", "a list of 0")]
    [InlineData("when.keywords", "[\"?!\"]", "rules[0].when.keywords[0]", "'?!'")]
    [InlineData("when.keywords", "\"HOURS\"", "rules[0].when.keywords", "'HOURS'")]
    [InlineData("when.firstContact", "\"yes\"", "rules[0].when.firstContact", "'yes'")]
    [InlineData("when.colour", "1", "rules[0].when.colour", "an unknown member")]
    [InlineData("then.reply", "\"\"", "rules[0].then.reply", "''")]
    [InlineData("then.reply", "\"  \"", "rules[0].then.reply", "a blank text")]
    [InlineData("then.reply", "\"Hi {nam}\"", "rules[0].then.reply", "'{nam}'")]
    [InlineData("then.reply", "\"Hi {name\"", "rules[0].then.reply", "'{'")]
    [InlineData("then.cooldown", "\"1 hour\"", "rules[0].then.cooldown", "'1 hour'")]
    [InlineData("then.pause", "\"31.00:00:00\"", "rules[0].then.pause", "'31.00:00:00'")]
    [InlineData("then.quietHours", "\"later\"", "rules[0].then.quietHours", "'later'")]
    [InlineData("name", "\"a\\n\"", "rules[0].name", "'a\n'")]
    [InlineData("then.reply", "\"{name}\"", "rules[0].then.reply", "a blank text")]
    [InlineData("then.reply", "\"{name|} {name| }\"", "rules[0].then.reply", "a blank text")]
    public void A_rule_that_is_wrong_is_named_with_what_was_found(string member, string value, string path, string found)
    {
        var fault = Assert.Single(Faults(Changed(member, value)));

        Assert.Equal((path, found), (fault.Path, fault.Found));
        Assert.NotEmpty(fault.Wanted);
    }

    [Theory]
    [InlineData('a', 1_000, 0)]
    [InlineData('ж', 670, 0)]
    [InlineData('ж', 671, 1)]
    public void A_reply_that_would_need_more_than_ten_segments_is_refused(char letter, int length, int faults) =>
        Assert.Equal(Enumerable.Repeat("rules[0].then.reply", faults), Faults(Changed("then.reply", $"\"{new string(letter, length)}\"")).Select(fault => fault.Path));

    [Theory]
    [InlineData("\"shop\"", 1)]
    [InlineData("\"other\"", 0)]
    [InlineData("\"other\", \"SHOP\"", 1)]
    public void A_reply_must_fit_with_the_hours_of_every_account_that_it_is_for(string accounts, int faults)
    {
        var json = $$"""
            {
              "accounts": { "shop": { "hoursText": "{{new string('ж', 100)}}" } },
              "rules": [{ "name": "a", "accounts": [{{accounts}}], "when": { "event": "sms.received" }, "then": { "reply": "{{new string('a', 600)}} {hours}" } }]
            }
            """;

        Assert.Equal(Enumerable.Repeat("rules[0].then.reply", faults), Faults(json).Select(fault => fault.Path));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(a)\\\\1")]
    [InlineData("(?=a)b")]
    [InlineData("((a{1000}){1000}){1000}")]
    public void A_pattern_that_is_none_or_may_take_long_is_refused(string pattern) =>
        Assert.Equal("rules[0].when.pattern", Assert.Single(Faults(Changed("when.pattern", $"\"{pattern}\""))).Path);

    [Theory]
    [InlineData("keywords", "[\"a\"]")]
    [InlineData("pattern", "\"a\"")]
    public void A_missed_call_has_no_text_to_look_at(string condition, string value)
    {
        var json = $$"""{ "rules": [{ "name": "a", "when": { "event": "call.missed", "{{condition}}": {{value}} }, "then": { "reply": "Yes." } }] }""";

        Assert.Equal($"rules[0].when.{condition}", Assert.Single(Faults(json)).Path);
    }

    [Fact]
    public void A_rule_must_do_something() => Assert.Equal(
        new("rules[0].then", "neither reply nor pause", "reply, pause, or both"),
        Assert.Single(Faults("""{ "rules": [{ "name": "a", "when": { "event": "sms.received" }, "then": { "cooldown": "01:00:00" } }] }""")));

    [Fact]
    public void Two_rules_have_two_names() => Assert.Equal(
        new("rules[1].name", "'a' a second time", "a name that no other rule has"), Assert.Single(Faults($$"""{ "rules": [{{Rule}}, {{Rule}}] }""")));

    [Theory]
    [InlineData("""{ "timeZone": "Mars/Olympus" }""", "accounts.shop.timeZone")]
    [InlineData("""{ "textingHours": { "from": "21:00", "to": "08:00" } }""", "accounts.shop.textingHours")]
    [InlineData("""{ "textingHours": { "from": "8:00", "to": "21:00" } }""", "accounts.shop.textingHours.from")]
    [InlineData("""{ "textingHours": { "from": "08:00" } }""", "accounts.shop.textingHours.to")]
    [InlineData("""{ "textingHours": { "from": "08:00\n", "to": "21:00" } }""", "accounts.shop.textingHours.from")]
    [InlineData("""{ "businessHours": [{ "days": ["monday"], "from": "09:00", "to": "17:00" }] }""", "accounts.shop.businessHours[0].days[0]")]
    [InlineData("""{ "closedOn": ["2026-02-30"] }""", "accounts.shop.closedOn[0]")]
    public void Hours_that_are_wrong_are_named(string account, string path) =>
        Assert.Equal(path, Assert.Single(Faults($$"""{ "accounts": { "shop": {{account}} }, "rules": [] }""")).Path);

    [Fact]
    public void Every_fault_is_told_not_only_the_first()
    {
        var faults = Faults("""{ "rules": [{ "name": "?", "when": {}, "then": { "reply": 1 } }, { "name": "b" }] }""");

        Assert.Equal(["rules[0].name", "rules[0].when.event", "rules[0].then.reply", "rules[1].when", "rules[1].then"], faults.Select(fault => fault.Path));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("")]
    [InlineData("""{ "rules": [], "rules": [] }""")]
    [InlineData("""{ "rules": [{ "name": "\ud800" }] }""")]
    [InlineData("""{ "\udc00": 1, "rules": [] }""")]
    public void What_is_no_JSON_or_says_a_thing_twice_is_refused(string json) => Assert.Equal("", Assert.Single(Faults(json)).Path);

    [Fact]
    public void Letters_that_are_no_UTF_8_are_refused()
    {
        byte[] json = [.. "{ \"rules\": [{ \"name\": \""u8, 0xC3, 0x28, .. "\" }] }"u8];

        Assert.Equal("", Assert.Single(RuleSetReader.Read(json).Faults).Path);
    }

    [Fact]
    public void An_account_has_its_hours_once() => Assert.Equal(
        new("accounts.Shop", "'Shop' a second time", "each account once, whether in small or capital letters"),
        Assert.Single(Faults("""{ "accounts": { "shop": {}, "Shop": {} }, "rules": [] }""")));

    [Fact]
    public void A_set_that_is_too_long_is_refused_unread() =>
        Assert.Equal("at most 262144 bytes", Assert.Single(Faults(new string(' ', RuleStore.LongestSet + 1))).Wanted);

    [Fact]
    public void The_reader_knows_every_member_that_the_published_schema_has()
    {
        var json = """
            {
              "accounts": {
                "*": {
                  "timeZone": "Europe/Berlin", "hoursText": "always", "closedOn": ["2026-12-25"], "textingHours": { "from": "09:00", "to": "20:00" },
                  "businessHours": [{ "days": ["mon"], "from": "09:00", "to": "17:00" }]
                }
              },
              "$schema": "docs/rules.schema.json",
              "rules": [
                {
                  "name": "all", "accounts": ["shop"],
                  "when": { "event": "sms.received", "keywords": ["a"], "pattern": "b", "firstContact": true, "outsideBusinessHours": false },
                  "then": { "reply": "Yes.", "cooldown": "00:01:00", "pause": "01:00:00", "quietHours": "drop" }
                }
              ]
            }
            """;
        using var schema = JsonDocument.Parse(typeof(RuleStore).Assembly.GetManifestResourceStream("rules.schema.json")!);

        var set = Judging.Set(json);

        Assert.Equal(MembersOf(schema.RootElement).Order(), NamesIn(JsonNode.Parse(json)!).Where(name => name != "*").Distinct().Order());
        var rule = Assert.Single(set.Rules);
        Assert.Equal((5, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), QuietChoice.Drop), (rule.When.Length, rule.Cooldown, rule.Pause, rule.QuietHours));
        Assert.Equal(("Europe/Berlin", "always"), (set.HoursOf("any").Zone.Id, set.HoursOf("any").Describe()));
    }

    private static ImmutableArray<RuleFault> Faults(string json) => RuleSetReader.Read(Encoding.UTF8.GetBytes(json)).Faults;

    private static string Changed(string member, string value)
    {
        var rule = JsonNode.Parse(Rule)!;
        var path = member.Split('.');
        var parent = path.Length == 1 ? rule : rule[path[0]]!;
        parent[path[^1]] = JsonNode.Parse(value);
        return $$"""{ "rules": [{{rule.ToJsonString()}}] }""";
    }

    private static IEnumerable<string> MembersOf(JsonElement schema) => schema.GetProperty("$defs").EnumerateObject().Select(one => one.Value).Prepend(schema)
        .Where(one => one.TryGetProperty("properties", out _))
        .SelectMany(one => one.GetProperty("properties").EnumerateObject().Select(member => member.Name))
        .Distinct();

    private static IEnumerable<string> NamesIn(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => NamesIn(member.Value!).Prepend(member.Key)),
        JsonArray list => list.SelectMany(one => NamesIn(one!)),
        _ => [],
    };
}
