using System.Collections.Immutable;

namespace JustCallFx.Core.AutoReply;

/// <summary>Which texts from the contact a conversation remembers: enough to notice one that is sent again and again.</summary>
public static class PastTexts
{
    /// <summary>The most that are remembered.</summary>
    public const int Most = 8;

    /// <summary>The texts with one more, newest first by time and event id; so the order in which events arrive does not matter.</summary>
    public static ImmutableArray<PastText> With(this ImmutableArray<PastText> known, PastText told) =>
    [
        .. known.Append(told)
            .DistinctBy(text => text.EventId)
            .OrderByDescending(text => text.At)
            .ThenByDescending(text => text.EventId, StringComparer.Ordinal)
            .Take(Most),
    ];
}
