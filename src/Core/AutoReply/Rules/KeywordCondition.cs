using System.Collections.Immutable;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>The text holds one of some words or phrases: whole words, any case, punctuation ignored.</summary>
internal sealed class KeywordCondition(IEnumerable<string> keywords) : IRuleCondition
{
    private readonly ImmutableArray<ImmutableArray<string>> phrases = [.. keywords.Select(TextWords.Of)];

    public bool Holds(RuleMoment moment) => phrases.Any(phrase => moment.Words.AsSpan().IndexOf(phrase.AsSpan()) >= 0);
}
