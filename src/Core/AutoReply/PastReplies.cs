using System.Collections.Immutable;

namespace JustCallFx.Core.AutoReply;

/// <summary>Which replies a conversation remembers: those that budgets and cooldowns may still count.</summary>
public static class PastReplies
{
    /// <summary>The most that are remembered.</summary>
    public const int Most = 32;

    /// <summary>How long every reply is remembered; the newest of each rule stays longer.</summary>
    public static readonly TimeSpan Counted = TimeSpan.FromDays(1);

    /// <summary>
    /// The replies with one more, newest first: all of the last day and the newest of each rule, in each mode; when these are too many, the
    /// oldest go.
    /// </summary>
    public static ImmutableArray<PastReply> With(this ImmutableArray<PastReply> known, PastReply decided)
    {
        var newest = new HashSet<(string, bool)>();
        return
        [
            .. known.Append(decided)
                .OrderByDescending(reply => reply.At)
                .ThenBy(reply => reply.Rule, StringComparer.Ordinal)
                .Where(reply => newest.Add((reply.Rule, reply.IsShadow)) || decided.At - reply.At < Counted)
                .Take(Most),
        ];
    }
}
