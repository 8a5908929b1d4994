namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>One thing that is wrong with a set of rules.</summary>
/// <param name="Path">Where, such as <c>rules[2].when.pattern</c>; empty for the whole.</param>
/// <param name="Found">What was found.</param>
/// <param name="Wanted">What is wanted.</param>
public sealed record RuleFault(string Path, string Found, string Wanted);
