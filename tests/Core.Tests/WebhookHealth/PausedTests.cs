using JustCallFx.Core.Accounts;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>When JustCall is believed to have paused the webhook, and when not any more.</summary>
public sealed class PausedTests
{
    private const int Minute = 60;

    [Fact]
    public void After_the_last_failure_a_pause_is_suspected_at_once()
    {
        var watched = RunOut();

        Assert.Equal((WebhookState.PauseSuspected, Watched.Start.AddMinutes(35.5)), (watched.State, watched.Health.Since));
        Assert.Equal([WebhookState.Retrying, WebhookState.AtRisk, WebhookState.PauseSuspected], watched.Path);
    }

    [Fact]
    public void Texts_that_no_delivery_told_of_make_it_certain()
    {
        var watched = RunOut(canReadBack: true);
        var later = watched.Now.AddMinutes(10);

        watched.After(60 * Minute).IsReadBack(Watched.Start.AddHours(0.5), later.AddMinutes(5), later);

        Assert.Equal(WebhookState.Paused, watched.State);
    }

    [Fact]
    public void The_event_that_ran_out_is_no_proof_of_a_pause()
    {
        var watched = RunOut(canReadBack: true);

        watched.After(60 * Minute).IsReadBack(Watched.Start, watched.Now.AddMinutes(-40.5), Watched.Start);

        Assert.Equal(WebhookState.PauseSuspected, watched.State);
    }

    [Fact]
    public void A_fresh_delivery_ends_it_and_has_the_whole_gap_read_back()
    {
        var watched = RunOut().After(3 * 60 * Minute);

        watched.Arrives();

        Assert.Equal(WebhookState.Healthy, watched.State);
        Assert.True(watched.Health.Order!.From < Watched.Start);
        Assert.Equal(watched.Now, watched.Health.Order.To);
    }

    [Fact]
    public void A_delivery_from_before_the_pause_does_not_end_it()
    {
        var watched = RunOut().After(10 * Minute);

        watched.Arrives("b", watched.Now.AddMinutes(-35.5));

        Assert.Equal(WebhookState.PauseSuspected, watched.State);
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public void However_far_JustCalls_clock_is_off_a_delivery_that_no_retry_can_be_ends_it(int minutes)
    {
        var watched = RunOut().After(35 * Minute);
        watched.Arrives("b", watched.Now.AddMinutes(minutes));
        Assert.Equal(WebhookState.PauseSuspected, watched.State);

        watched.After(3 * Minute).Arrives("c", watched.Now.AddMinutes(minutes));

        Assert.Equal("the webhook was paused", watched.Health.Order?.Because);
        Assert.Equal(WebhookState.Healthy, watched.After(HealthMachine.Calm).State);
    }

    [Fact]
    public void A_fresh_failure_ends_it_too_since_JustCall_sends_again()
    {
        var watched = RunOut().After(10 * Minute).Fails("b");

        Assert.Equal(WebhookState.Retrying, watched.State);
    }

    [Fact]
    public void Where_JustCall_goes_on_after_a_last_attempt_the_next_such_alarm_waits()
    {
        var watched = RunOut().After(Minute).Arrives();

        RunOut(watched, "b").After(20).Arrives();

        Assert.Single(watched.Path, WebhookState.PauseSuspected);
    }

    [Fact]
    public void Retries_that_stay_away_together_with_all_else_are_a_reason()
    {
        var watched = new Watched().Fails("a").After(30).Fails("a");

        watched.After(60 * Minute);

        Assert.Equal((WebhookState.PauseSuspected, PauseReason.RetriesStayedAway), (watched.State, watched.Health.Reason));
    }

    [Fact]
    public void Retries_that_stay_away_are_none_while_other_deliveries_arrive()
    {
        var watched = new Watched().Fails("a");

        for (var minute = 0; minute < 60; minute++)
            watched.After(Minute).Arrives();

        Assert.DoesNotContain(WebhookState.PauseSuspected, watched.Path);
        Assert.Equal(WebhookState.Healthy, watched.State);
    }

    [Theory]
    [InlineData(DeliveryPolicy.Overview)]
    [InlineData(DeliveryPolicy.Developer)]
    public void Where_nothing_pauses_no_failure_is_one(DeliveryPolicy policy)
    {
        var watched = new Watched(policy).Fails("a").After(TimeSpan.FromHours(5));

        Assert.DoesNotContain(WebhookState.PauseSuspected, watched.Path);
    }

    private static Watched RunOut(bool canReadBack = false) => RunOut(new Watched { CanReadBack = canReadBack }, "a");

    private static Watched RunOut(Watched watched, string id) =>
        watched.Fails(id).After(30).Fails(id).After(5 * Minute).Fails(id).After(30 * Minute).Fails(id);
}
