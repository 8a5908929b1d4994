using System.Collections.Immutable;
using JustCallFx.Core.AutoReply.Hours;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>What conditions look at: an occasion, with its words and its account's hours.</summary>
internal sealed class RuleMoment(ReplyOccasion occasion, AccountHours hours)
{
    /// <summary>The occasion.</summary>
    public ReplyOccasion Occasion => occasion;

    /// <summary>The account's hours.</summary>
    public AccountHours Hours => hours;

    /// <summary>The words of its text, read once; none where it has none.</summary>
    public ImmutableArray<string> Words => field.IsDefault ? field = TextWords.Of(occasion.Text ?? "") : field;
}
