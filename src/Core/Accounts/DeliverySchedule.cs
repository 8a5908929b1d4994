using System.Collections.Immutable;

namespace JustCallFx.Core.Accounts;

/// <summary>What a <see cref="DeliveryPolicy"/> promises, as data (contract §6): when a failed delivery is tried again, and what comes after.</summary>
public sealed class DeliverySchedule
{
    /// <summary>How far JustCall's clock and ours may differ, to either side.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(120);

    // Half of what lies between the latest first retry and the earliest fourth, 90 and 120 s: below it no lateness fits more than three attempts.
    private static readonly TimeSpan UsualTolerance = TimeSpan.FromSeconds(15);

    private static readonly DeliverySchedule Overview = new(Exactly(60, 5 * 60, 15 * 60, 30 * 60, 60 * 60), pauses: false);

    private static readonly DeliverySchedule Sms = new(Exactly(30, 5 * 60, 30 * 60), pauses: true);

    private static readonly DeliverySchedule Developer = new(
        [.. Enumerable.Repeat(new RetryDelay(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90)), 4)], pauses: false);

    private readonly ImmutableArray<RetryDelay> sums;

    private DeliverySchedule(ImmutableArray<RetryDelay> delays, bool pauses)
    {
        (Delays, Pauses) = (delays, pauses);
        sums = [default, .. delays.Select((_, retry) => delays.Take(retry + 1).Aggregate(RetryDelay.Add))];
    }

    /// <summary>The delay before each retry.</summary>
    public ImmutableArray<RetryDelay> Delays { get; }

    /// <summary>Whether the webhook is paused when an event's last attempt has failed; otherwise the event is lost, and that is all.</summary>
    public bool Pauses { get; }

    /// <summary>How many attempts follow the first one.</summary>
    public int Retries => Delays.Length;

    /// <summary>The longest time from the first attempt to the last.</summary>
    public TimeSpan LastRetryAfter => sums[^1].Longest;

    /// <summary>The schedule of a policy.</summary>
    public static DeliverySchedule Of(DeliveryPolicy policy) => policy switch
    {
        DeliveryPolicy.Overview => Overview,
        DeliveryPolicy.Developer => Developer,
        _ => Sms,
    };

    /// <summary>The time from the first attempt to a retry.</summary>
    /// <param name="retry">From 1; 0 for the first attempt itself.</param>
    public RetryDelay Until(int retry) => sums[retry];

    /// <summary>The time from an attempt to the last one.</summary>
    /// <param name="attempts">How many attempts there were, from 1.</param>
    public RetryDelay Remaining(int attempts) => Delays.Skip(attempts - 1).Aggregate(default(RetryDelay), RetryDelay.Add);

    /// <summary>Which attempt a delivery was, by how long after its event it came; the middle one where several fit, null where none does.</summary>
    /// <returns>0 for the first attempt, which may be what a delivery at most <see cref="ClockTolerance"/> late was.</returns>
    public int? RetryOf(TimeSpan lateness) => lateness.Duration() <= ClockTolerance ? 0 : Fitting(lateness, ClockTolerance);

    /// <summary>
    /// The same for an event that earlier attempts may have been made for out of our sight. Where delays are drawn, it is at most one off as
    /// long as the clocks differ by less than 15 s.
    /// </summary>
    public int? RetryUnseenOf(TimeSpan lateness) =>
        (Delays.Any(delay => delay.Shortest < delay.Longest) ? Fitting(lateness, UsualTolerance) : null) ?? RetryOf(lateness);

    private int? Fitting(TimeSpan lateness, TimeSpan tolerance)
    {
        List<int> fitting =
        [
            .. from retry in Enumerable.Range(0, Retries + 1)
               where lateness >= sums[retry].Shortest - tolerance && lateness <= sums[retry].Longest + tolerance
               select retry,
        ];
        return fitting.Count > 0 ? fitting[fitting.Count / 2] : null;
    }

    private static ImmutableArray<RetryDelay> Exactly(params int[] seconds) =>
        [.. seconds.Select(one => new RetryDelay(TimeSpan.FromSeconds(one), TimeSpan.FromSeconds(one)))];
}
