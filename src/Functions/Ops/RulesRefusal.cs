using JustCallFx.Core.AutoReply.Rules;

namespace JustCallFx.Functions.Ops;

/// <summary>Why rules were not taken.</summary>
/// <param name="Error">That they were not.</param>
/// <param name="Faults">Everything that is wrong with them.</param>
public sealed record RulesRefusal(string Error, IReadOnlyList<RuleFault> Faults);
