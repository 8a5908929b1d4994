using JustCallFx.Core.Accounts;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>What is made of it that nothing comes.</summary>
public sealed class SilenceTests
{
    [Fact]
    public void An_account_that_is_new_may_be_silent_as_long_as_it_likes()
    {
        var watched = new Watched { CanReadBack = true }.Arrives().After(TimeSpan.FromDays(3));

        Assert.Equal((WebhookState.Healthy, null), (watched.State, watched.Health.Order));
    }

    [Fact]
    public void When_eight_deliveries_would_be_usual_texts_are_read_back()
    {
        var watched = AfterSomeWeeks(canReadBack: true);

        Assert.Null(watched.After(TimeSpan.FromMinutes(70)).Health.Order);
        Assert.Equal("it is oddly quiet", watched.After(TimeSpan.FromMinutes(40)).Health.Order?.Because);
    }

    [Fact]
    public void Texts_that_no_delivery_told_of_are_a_reason_while_it_is_quiet()
    {
        var watched = AfterSomeWeeks(canReadBack: true);
        var from = watched.Now;

        watched.After(TimeSpan.FromHours(2)).IsReadBack(from, from.AddHours(1.1), from.AddHours(1));

        Assert.Equal((WebhookState.PauseSuspected, PauseReason.TextsUntold), (watched.State, watched.Health.Reason));
        Assert.Equal(WebhookState.Paused, watched.After(60).IsReadBack(from, from.AddHours(1.1), from.AddHours(1)).State);
    }

    [Fact]
    public void Where_reading_back_finds_nothing_missing_silence_is_none()
    {
        var watched = AfterSomeWeeks(canReadBack: true);

        for (var hour = 0; hour < 80; hour++)
            watched.After(TimeSpan.FromHours(1)).IsReadBack(watched.Now.AddDays(-5), watched.Now.AddMinutes(-40.5));

        Assert.Equal((WebhookState.Healthy, 0), (watched.State, watched.Changes.Count));
    }

    [Fact]
    public void Without_credentials_it_takes_two_days_which_is_longer_than_a_holiday()
    {
        var watched = AfterSomeWeeks(canReadBack: false);

        Assert.Equal(WebhookState.Healthy, watched.After(TimeSpan.FromHours(47)).State);
        Assert.Equal(WebhookState.PauseSuspected, watched.After(TimeSpan.FromHours(2)).State);
    }

    [Fact]
    public void While_the_app_is_down_silence_is_its_own()
    {
        var watched = AfterSomeWeeks(canReadBack: false, DeliveryPolicy.Overview).IsDownFor(TimeSpan.FromDays(4)).Arrives();

        Assert.DoesNotContain(WebhookState.PauseSuspected, watched.After(TimeSpan.FromHours(1)).Path);
    }

    [Fact]
    public void After_it_was_down_for_longer_than_JustCall_tries_silence_of_a_busy_account_counts_soon()
    {
        var watched = AfterSomeWeeks(canReadBack: false, perTenMinutes: 1000).IsDownFor(TimeSpan.FromMinutes(40));

        Assert.Equal(WebhookState.AtRisk, watched.State);
        Assert.Equal(PauseReason.DownTooLong, watched.After(TimeSpan.FromMinutes(11)).Health.Reason);
    }

    [Fact]
    public void After_it_was_down_a_delivery_puts_all_right_and_the_gap_is_read_back()
    {
        var watched = AfterSomeWeeks(canReadBack: false).IsDownFor(TimeSpan.FromMinutes(40)).After(60).Arrives();

        Assert.Equal(WebhookState.Healthy, watched.After(TimeSpan.FromMinutes(12)).State);
        Assert.Equal("the app was down", watched.Health.Order?.Because);
    }

    [Fact]
    public void After_a_short_time_down_the_attempts_that_JustCall_may_have_made_are_told()
    {
        var watched = AfterSomeWeeks(canReadBack: false).Arrives();
        var down = watched.Now;

        watched.IsDownFor(TimeSpan.FromMinutes(20));

        Assert.Equal((WebhookState.AtRisk, 1), (watched.State, watched.Forecast.TriesLeft));
        Assert.InRange(watched.Forecast.PauseExpectedAt!.Value, down.AddMinutes(35), down.AddMinutes(41));
    }

    private static Watched AfterSomeWeeks(bool canReadBack, DeliveryPolicy policy = DeliveryPolicy.Sms, int perTenMinutes = 1)
    {
        var watched = new Watched(policy) { CanReadBack = canReadBack };
        for (var ten = 0; ten < 4 * 7 * 24 * 6; ten++)
            watched.Skip(TimeSpan.FromMinutes(10)).Arrives(events: perTenMinutes);
        return watched;
    }
}
