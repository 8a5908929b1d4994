using JustCallFx.Core.Accounts;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>What is known while JustCall repeats what failed.</summary>
public sealed class RetryingTests
{
    private const int Minute = 60;

    [Fact]
    public void Nothing_happens_while_deliveries_succeed()
    {
        var watched = new Watched().Arrives().After(30).Arrives().After(Minute);

        Assert.Equal((WebhookState.Healthy, 0), (watched.State, watched.Changes.Count));
    }

    [Fact]
    public void A_failure_leaves_three_attempts_and_35_and_a_half_minutes_under_the_policy_of_texts()
    {
        var watched = new Watched().Fails("a");

        Assert.Equal(WebhookState.Retrying, watched.State);
        Assert.Equal(
            (3, Watched.Start.AddSeconds(30), Watched.Start.AddMinutes(35.5)),
            (watched.Forecast.TriesLeft, watched.Forecast.NextAttemptFrom, watched.Forecast.PauseExpectedAt));
    }

    [Fact]
    public void After_the_third_failure_the_next_attempt_is_the_last()
    {
        var watched = new Watched().Fails("a").After(30).Fails("a").After(5 * Minute).Fails("a");

        Assert.Equal(WebhookState.AtRisk, watched.State);
        Assert.Equal(
            (1, Watched.Start.AddMinutes(35.5), Watched.Start.AddMinutes(35.5)),
            (watched.Forecast.TriesLeft, watched.Forecast.NextAttemptFrom, watched.Forecast.PauseExpectedAt));
    }

    [Theory]
    [InlineData(DeliveryPolicy.Overview, 5, 60, 60)]
    [InlineData(DeliveryPolicy.Developer, 4, 30, 90)]
    public void Where_nothing_pauses_no_pause_is_expected(DeliveryPolicy policy, int triesLeft, int from, int to)
    {
        var forecast = new Watched(policy).Fails("a").Forecast;

        Assert.Equal(
            (triesLeft, Watched.Start.AddSeconds(from), Watched.Start.AddSeconds(to), null),
            (forecast.TriesLeft, forecast.NextAttemptFrom!.Value, forecast.NextAttemptTo!.Value, forecast.PauseExpectedAt));
    }

    [Fact]
    public void An_attempt_that_succeeds_ends_it_once_it_has_stayed_calm()
    {
        var watched = new Watched().Fails("a").After(30).Arrives("a", Watched.Start);

        Assert.Equal((WebhookState.Retrying, null), (watched.State, watched.Forecast.TriesLeft));
        Assert.Equal(WebhookState.Healthy, watched.After(HealthMachine.Calm).State);
    }

    [Fact]
    public void The_event_that_fails_longest_decides()
    {
        var watched = new Watched().Fails("a").After(30).Fails("a").After(10).Fails("b");

        Assert.Equal((2, Watched.Start.AddSeconds(70)), (watched.Forecast.TriesLeft, watched.Forecast.NextAttemptFrom));
        Assert.Equal(Watched.Start.AddMinutes(35.5), watched.Forecast.PauseExpectedAt);
    }

    [Fact]
    public void A_duplicate_is_no_attempt() =>
        Assert.Equal(3, new Watched().Fails("a").After(5).Fails("a").Fails("a").Forecast.TriesLeft);

    [Fact]
    public void An_attempt_that_was_not_seen_counts_when_the_next_one_comes() =>
        Assert.Equal(1, new Watched().Fails("a").After(330).Fails("a").Forecast.TriesLeft);

    [Fact]
    public void How_late_a_failure_is_tells_what_a_restart_forgot()
    {
        var watched = new Watched().Fails("a", Watched.Start.AddSeconds(-330));

        Assert.Equal((WebhookState.AtRisk, Watched.Start.AddMinutes(30)), (watched.State, watched.Forecast.PauseExpectedAt));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(99, 2)]
    [InlineData(100, 4)]
    public void Where_delays_are_drawn_lateness_tells_attempts_only_of_events_older_than_the_process(int alive, int triesLeft)
    {
        var watched = new Watched(DeliveryPolicy.Developer).After(alive);

        watched.Fails("a", watched.Now.AddSeconds(-100));

        Assert.Equal(triesLeft, watched.Forecast.TriesLeft);
    }

    [Theory]
    [InlineData(DeliveryPolicy.Overview)]
    [InlineData(DeliveryPolicy.Developer)]
    public void Where_nothing_pauses_the_last_failure_loses_the_event_and_has_it_read_back(DeliveryPolicy policy)
    {
        var watched = new Watched(policy).Fails("a");

        foreach (var delay in watched.Schedule.Delays)
            watched.After(delay.Longest).Fails("a");
        watched.After(HealthMachine.Calm);

        Assert.Equal([WebhookState.Retrying, WebhookState.AtRisk, WebhookState.Healthy], watched.Path);
        Assert.True(watched.Health.Order!.From < Watched.Start);
    }

    [Fact]
    public void A_late_delivery_tells_that_attempts_failed_before_they_reached_us()
    {
        var watched = new Watched().Arrives("a", Watched.Start.AddSeconds(-330));

        Assert.Equal(WebhookState.Retrying, watched.State);
        Assert.Contains(watched.Changes[0].Evidence, line => line.Contains("retry 2 of 3", StringComparison.Ordinal));
        Assert.Equal(WebhookState.Healthy, watched.After(HealthMachine.Calm).State);
    }

    [Fact]
    public void A_state_does_not_flap_while_events_fail_and_recover()
    {
        var watched = new Watched();

        for (var one = 0; one < 20; one++)
            watched.Fails($"{one}").After(30).Arrives($"{one}").After(Minute);

        Assert.Equal([WebhookState.Retrying], watched.Path);
    }

    [Theory]
    [InlineData(DeliveryPolicy.Overview, DeliveryPolicy.Sms, 3, WebhookState.AtRisk, 1)]
    [InlineData(DeliveryPolicy.Overview, DeliveryPolicy.Sms, 5, WebhookState.PauseSuspected, 0)]
    [InlineData(DeliveryPolicy.Sms, DeliveryPolicy.Overview, 3, WebhookState.Retrying, 3)]
    [InlineData(DeliveryPolicy.Sms, DeliveryPolicy.Overview, 4, WebhookState.PauseSuspected, 0)]
    public void After_a_start_with_another_policy_that_one_counts(DeliveryPolicy before, DeliveryPolicy after, int attempts, WebhookState state, int triesLeft)
    {
        var watched = new Watched(before);
        for (var attempt = 0; attempt < attempts; attempt++)
            watched.Skip(watched.Schedule.Until(attempt).Shortest - (watched.Now - Watched.Start)).Fails("a");

        var restarted = new Watched(after) { Health = watched.Health, Now = watched.Now }.After(HealthMachine.Calm);

        Assert.Equal((state, triesLeft), (restarted.State, restarted.Forecast.TriesLeft));
    }
}
