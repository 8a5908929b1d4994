using System.Text;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.AutoReply;

/// <summary>Judges occasions by rules that a test writes down.</summary>
internal static class Judging
{
    /// <summary>The set of these rules, and of no hours but the usual ones.</summary>
    public static RuleSet Rules(params string[] rules) => Set($$"""{ "rules": [{{string.Join(',', rules)}}] }""");

    /// <summary>A set as it is written.</summary>
    public static RuleSet Set(string json)
    {
        var read = RuleSetReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Empty(read.Faults);
        return read.Rules!;
    }

    /// <summary>A rule for texts with the word HOURS.</summary>
    public static string Hours(string then = "", string when = "") =>
        $$"""{ "name": "hours", "when": { "event": "sms.received", "keywords": ["HOURS"]{{when}} }, "then": { "reply": "We are open {hours}."{{then}} } }""";

    /// <summary>A rule that answers all that fits the given condition.</summary>
    public static string When(string when, string name = "rule") => $$"""{ "name": "{{name}}", "when": { {{when}} }, "then": { "reply": "Yes." } }""";

    /// <summary>The name of the rule that is meant for an occasion; null when none is.</summary>
    public static string? RuleFor(this RuleSet rules, ReplyOccasion occasion) => rules.Find(new(occasion, rules.HoursOf(occasion.Account)))?.Name;

    /// <summary>The decision on an occasion for which a rule is meant.</summary>
    public static ReplyDecision Judge(
        this RuleSet rules, ReplyOccasion occasion, ReplyMode mode = ReplyMode.On, bool isRefused = false, params (string, string?)[] settings)
    {
        var hours = rules.HoursOf(occasion.Account);
        var rule = rules.Find(new(occasion, hours));
        Assert.NotNull(rule);
        return new ReplyJudge(new ReplyLimits(TestSettings.With(settings))).Judge(occasion, rule, hours, mode, isRefused);
    }
}
