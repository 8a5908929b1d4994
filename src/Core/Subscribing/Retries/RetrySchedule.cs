namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>When a failed event comes again.</summary>
public static class RetrySchedule
{
    /// <summary>The part of a wait by which it may turn out shorter or longer, so that what failed together does not come back together.</summary>
    public const double Jitter = 0.2;

    /// <summary>The longest that a downstream's own wish to be left alone counts.</summary>
    public static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(1);

    /// <summary>The wait after each failure, before jitter; after the failure that follows the last wait there is no other try.</summary>
    public static IReadOnlyList<TimeSpan> Waits { get; } =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
    ];

    /// <summary>The wait while our own store fails, before jitter.</summary>
    public static TimeSpan StoreWait { get; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the failures of our own store are waited for.</summary>
    public static TimeSpan StorePatience { get; } = TimeSpan.FromDays(1);

    /// <summary>A wait up to a fifth shorter or longer.</summary>
    /// <param name="wait">The wait.</param>
    /// <param name="chance">From 0 to below 1, drawn for this wait.</param>
    public static TimeSpan Jittered(TimeSpan wait, double chance) => wait * (1 - Jitter + (2 * Jitter * chance));

    /// <summary>The wait after a number of failures; never shorter than the downstream asked for, if it did.</summary>
    /// <param name="failed">How many tries have failed, from 1.</param>
    /// <param name="retryAfter">What the downstream asked for; it counts up to a day.</param>
    /// <param name="chance">From 0 to below 1, drawn for this wait.</param>
    /// <returns>Null when there is no other try.</returns>
    public static TimeSpan? WaitAfter(int failed, TimeSpan? retryAfter, double chance)
    {
        if (failed > Waits.Count)
            return null;
        var wait = Jittered(Waits[failed - 1], chance);
        // Later by chance, never earlier than asked.
        return retryAfter is { } asked && Shorter(asked, LongestRetryAfter) * (1 + (Jitter * chance)) is var kept && kept > wait ? kept : wait;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
