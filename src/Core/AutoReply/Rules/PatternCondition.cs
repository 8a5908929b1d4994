using System.Text.RegularExpressions;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>A regular expression is found in the text, any case, in time linear in its length.</summary>
internal sealed class PatternCondition : IRuleCondition
{
    // As long as the longest text (contract §8.2); a voicemail says more, and is searched so far.
    private const int Longest = 1600;

    private readonly Regex pattern;

    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It cannot be searched for in linear time.</exception>
    public PatternCondition(string pattern) =>
        this.pattern = new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public bool Holds(RuleMoment moment) =>
        moment.Occasion.Text is { } text && pattern.IsMatch(text.AsSpan(0, Math.Min(text.Length, Longest)));

    /// <summary>Whether a search may take seconds; see <see cref="PatternCost"/>.</summary>
    public bool IsCostly() => PatternCost.IsTooHigh(pattern, Longest);
}
