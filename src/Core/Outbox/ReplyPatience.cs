using System.Collections.Immutable;
using JustCallFx.Core.Limits;

namespace JustCallFx.Core.Outbox;

/// <summary>For how long replies are claimed, tried and looked for.</summary>
internal static class ReplyPatience
{
    /// <summary>How long a claim holds.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(120);

    /// <summary>What of a claim must be left to begin sending: a call takes 60 s at most.</summary>
    public static readonly TimeSpan LeaseToSend = TimeSpan.FromSeconds(70);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestSearch = TimeSpan.FromDays(1);

    // A text that was accepted may take a while to be listed.
    private static readonly ImmutableArray<TimeSpan> BetweenSearches =
    [
        TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(4),
    ];

    /// <summary>How long to wait after JustCall was out of reach.</summary>
    public static TimeSpan PauseAfter(int attempts) =>
        attempts > 8 ? LongestPause : TimeSpan.FromTicks(Math.Min((FirstPause * Math.Pow(2, attempts - 1)).Ticks, LongestPause.Ticks));

    /// <summary>How long to wait before the next search, after so many; null when it was looked for long enough.</summary>
    public static TimeSpan? BeforeSearch(int searches) => searches < BetweenSearches.Length ? BetweenSearches[searches] : null;

    /// <summary>
    /// How long to wait before looking into a list again that could not be read, by the time since the sending: half as long as it has been, from
    /// 15 s to a quarter of an hour; null after a day.
    /// </summary>
    public static TimeSpan? AfterUnreadList(TimeSpan sinceSending) =>
        sinceSending > LongestSearch ? null : TimeSpan.FromTicks(Math.Clamp(sinceSending.Ticks / 2, BetweenSearches[0].Ticks, LongestPause.Ticks));

    /// <summary>What a reply waits for, for people.</summary>
    public static string Words(LimitCause cause) => cause switch
    {
        LimitCause.Minute => "the account's calls of this minute are spent",
        LimitCause.Hour => "the account's calls of this hour are spent",
        LimitCause.AtOnce => "the account has as many calls running as it may",
        _ => "JustCall asks to wait",
    };
}
