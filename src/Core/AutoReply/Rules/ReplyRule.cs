using System.Collections.Immutable;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>One rule: for which occasions it is meant, and what it does then.</summary>
internal sealed class ReplyRule
{
    /// <summary>Its name, which no other rule of the set has.</summary>
    public required string Name { get; init; }

    /// <summary>The accounts that it is for; empty for all.</summary>
    public required ImmutableArray<string> Accounts { get; init; }

    /// <summary>What must hold, all of it.</summary>
    public required ImmutableArray<IRuleCondition> When { get; init; }

    /// <summary>What it says; null where it says nothing.</summary>
    public required ReplyTemplate? Reply { get; init; }

    /// <summary>How long it says nothing more to a contact after it has answered; zero for no such span.</summary>
    public required TimeSpan Cooldown { get; init; }

    /// <summary>For how long it silences replies in the conversation; null where it does not.</summary>
    public required TimeSpan? Pause { get; init; }

    /// <summary>What it does in the contact's quiet hours.</summary>
    public required QuietChoice QuietHours { get; init; }

    /// <summary>Whether it is meant for an occasion.</summary>
    public bool IsMeant(RuleMoment moment) =>
        (Accounts.IsEmpty || Accounts.Contains(moment.Occasion.Account, StringComparer.OrdinalIgnoreCase)) && When.All(condition => condition.Holds(moment));
}
