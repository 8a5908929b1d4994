using System.Collections.Frozen;
using System.Collections.Immutable;
using JustCallFx.Core.AutoReply.Hours;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>The rules of all accounts, in their order, with each account's hours.</summary>
internal sealed class RuleSet
{
    /// <summary>The name for the hours of every account that is not named.</summary>
    public const string EveryAccount = "*";

    /// <summary>No rules, and the usual hours.</summary>
    public static RuleSet Empty { get; } = new() { Rules = [], Hours = FrozenDictionary<string, AccountHours>.Empty };

    /// <summary>The rules.</summary>
    public required ImmutableArray<ReplyRule> Rules { get; init; }

    /// <summary>The hours by account.</summary>
    public required FrozenDictionary<string, AccountHours> Hours { get; init; }

    /// <summary>An account's hours.</summary>
    public AccountHours HoursOf(string account) =>
        Hours.GetValueOrDefault(account) ?? Hours.GetValueOrDefault(EveryAccount) ?? AccountHours.Usual;

    /// <summary>The rule that is meant for an occasion: the first; null when none is.</summary>
    public ReplyRule? Find(RuleMoment moment) => Rules.FirstOrDefault(rule => rule.IsMeant(moment));
}
