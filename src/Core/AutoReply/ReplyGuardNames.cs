using System.Collections.Immutable;

namespace JustCallFx.Core.AutoReply;

/// <summary>What rows, timelines and answers call the guards.</summary>
public static class ReplyGuardNames
{
    private static readonly ImmutableArray<string> Names =
    [
        "replies-off", "opted-out", "paused", "too-old", "already-answered", "loop-suspected", "cooldown", "same-text", "same-call",
        "short-code", "quiet-hours",
    ];

    /// <summary>The guard's name.</summary>
    public static string Of(ReplyGuard guard) => Names[(int)guard];
}
