using System.Collections.Immutable;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>What became of a wish to change the rules.</summary>
public abstract record RuleChange
{
    private RuleChange()
    {
    }

    /// <summary>The new rules are active.</summary>
    public sealed record Stored(StoredRules Rules) : RuleChange;

    /// <summary>The new rules are faulty; the active ones stay.</summary>
    public sealed record Refused(ImmutableArray<RuleFault> Faults) : RuleChange;

    /// <summary>The rules that were to be replaced are no longer the active ones; nothing was changed.</summary>
    /// <param name="Active">The version that is active.</param>
    public sealed record Outdated(int Active) : RuleChange;
}
