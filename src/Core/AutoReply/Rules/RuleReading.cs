using System.Collections.Immutable;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>What was read from a set of rules: the set, or everything that is wrong with it.</summary>
/// <param name="Rules">The set; null when there are faults.</param>
/// <param name="Faults">The faults; empty when there is a set.</param>
internal sealed record RuleReading(RuleSet? Rules, ImmutableArray<RuleFault> Faults);
