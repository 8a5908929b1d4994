using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.Tests.Accounts;

/// <summary>What JustCall's policies promise (contract §6).</summary>
public sealed class DeliveryScheduleTests
{
    [Theory]
    [InlineData(DeliveryPolicy.Overview, 5, 111, false)]
    [InlineData(DeliveryPolicy.Sms, 3, 35.5, true)]
    [InlineData(DeliveryPolicy.Developer, 4, 6, false)]
    public void Each_policy_has_its_retries_its_end_and_its_consequence(DeliveryPolicy policy, int retries, double lastAfterMinutes, bool pauses)
    {
        var schedule = DeliverySchedule.Of(policy);

        Assert.Equal((retries, TimeSpan.FromMinutes(lastAfterMinutes), pauses), (schedule.Retries, schedule.LastRetryAfter, schedule.Pauses));
    }

    [Theory]
    [InlineData(DeliveryPolicy.Sms, 0, 0)]
    [InlineData(DeliveryPolicy.Sms, -90, 0)]
    [InlineData(DeliveryPolicy.Sms, 120, 0)]
    [InlineData(DeliveryPolicy.Sms, 150, 1)]
    [InlineData(DeliveryPolicy.Sms, 180, null)]
    [InlineData(DeliveryPolicy.Sms, 330 - 120, 2)]
    [InlineData(DeliveryPolicy.Sms, 330 + 120, 2)]
    [InlineData(DeliveryPolicy.Sms, 2130 - 90, 3)]
    [InlineData(DeliveryPolicy.Sms, 86400, null)]
    [InlineData(DeliveryPolicy.Overview, 360, 2)]
    [InlineData(DeliveryPolicy.Overview, 1260, 3)]
    [InlineData(DeliveryPolicy.Overview, 3060, 4)]
    [InlineData(DeliveryPolicy.Overview, 6660, 5)]
    [InlineData(DeliveryPolicy.Developer, 200, 3)]
    [InlineData(DeliveryPolicy.Developer, 480, 4)]
    [InlineData(DeliveryPolicy.Developer, 481, null)]
    public void How_late_a_delivery_is_tells_which_retry_it_was(DeliveryPolicy policy, int seconds, int? retry) =>
        Assert.Equal(retry, DeliverySchedule.Of(policy).RetryOf(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(14, 1)]
    [InlineData(60, 2)]
    [InlineData(120, 4)]
    public void Where_delays_are_drawn_how_late_it_is_tells_an_attempt_the_better_the_less_clocks_differ(int clocks, int atMostOff)
    {
        var schedule = DeliverySchedule.Of(DeliveryPolicy.Developer);
        var known =
            from retry in Enumerable.Range(0, schedule.Retries + 1)
            from elapsed in Seconds(schedule.Until(retry).Shortest, schedule.Until(retry).Longest)
            from skew in Seconds(TimeSpan.FromSeconds(-clocks), TimeSpan.FromSeconds(clocks))
            select Math.Abs((schedule.RetryUnseenOf(elapsed + skew) ?? int.MaxValue) - retry);

        Assert.Equal(atMostOff, known.Max());
    }

    // So one lateness alone cannot tell it to within one then.
    [Theory]
    [InlineData(15, 105, 1, 4)]
    [InlineData(120, 0, 0, 4)]
    [InlineData(120, 120, 0, 4)]
    public void Where_delays_are_drawn_and_clocks_differ_by_more_one_lateness_fits_four_attempts_or_all(int clocks, int seconds, int first, int last)
    {
        var (schedule, lateness, tolerance) = (DeliverySchedule.Of(DeliveryPolicy.Developer), TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(clocks));

        var fitting = Enumerable.Range(0, schedule.Retries + 1).Where(retry =>
            lateness >= schedule.Until(retry).Shortest - tolerance && lateness <= schedule.Until(retry).Longest + tolerance);

        Assert.Equal(Enumerable.Range(first, last - first + 1), fitting);
    }

    [Fact]
    public void What_remains_after_some_attempts_is_the_sum_of_the_delays_that_follow() =>
        Assert.Equal(TimeSpan.FromMinutes(35), DeliverySchedule.Of(DeliveryPolicy.Sms).Remaining(2).Longest);

    private static IEnumerable<TimeSpan> Seconds(TimeSpan from, TimeSpan to) =>
        Enumerable.Range((int)from.TotalSeconds, (int)(to - from).TotalSeconds + 1).Select(one => TimeSpan.FromSeconds(one));
}
