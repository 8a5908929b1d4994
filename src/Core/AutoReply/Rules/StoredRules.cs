namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>A version of the rules as it is kept.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="By">The name of the key that stored it, or <see cref="RuleSeed.By"/>.</param>
/// <param name="At">When it was stored.</param>
/// <param name="Json">The rules.</param>
public sealed record StoredRules(int Version, string By, DateTimeOffset At, string Json);
