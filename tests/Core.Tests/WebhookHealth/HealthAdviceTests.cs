using JustCallFx.Core.Accounts;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>What a person who is woken up reads.</summary>
public sealed class HealthAdviceTests
{
    private const int Minute = 60;

    [Fact]
    public void Before_the_last_attempt_it_says_what_can_still_be_saved_until_when()
    {
        var watched = new Watched().Fails("a").After(30).Fails("a").After(5 * Minute).Fails("a");

        Assert.Equal("JustCall pauses the webhook unless deliveries succeed before 2026-03-02 12:35:30Z.", watched.Stake);
        Assert.StartsWith("Bring the broker or the tables back before the last attempt", watched.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_last_attempt_may_have_been_made_while_the_app_was_down_there_is_nothing_to_bring_back()
    {
        var watched = new Watched { CanReadBack = true }.Arrives().IsDownFor(TimeSpan.FromHours(3));

        Assert.Equal((WebhookState.AtRisk, "JustCall may have made the last attempt of a delivery."), (watched.State, watched.Stake));
        Assert.StartsWith("In JustCall open Settings → Webhooks and look whether the webhook is active", watched.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "read back by themselves")]
    [InlineData(false, "nothing can be read back")]
    public void What_was_missed_is_promised_only_where_it_can_be_read_back(bool canReadBack, string about)
    {
        var watched = new Watched { CanReadBack = canReadBack }
            .Fails("a").After(30).Fails("a").After(5 * Minute).Fails("a").After(30 * Minute).Fails("a");

        Assert.Equal("JustCall has probably paused the webhook.", watched.Stake);
        Assert.Contains(about, watched.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_app_missed_while_it_was_down_is_no_event_that_was_seen_to_fail()
    {
        var watched = new Watched(DeliveryPolicy.Overview);
        for (var second = 0; second < 10; second++)
            watched.After(1).Arrives();

        watched.IsDownFor(TimeSpan.FromMinutes(10));

        Assert.Contains("Deliveries have probably failed while the app was down; JustCall tries them again.", watched.Evidence);
        Assert.DoesNotContain(watched.Evidence, line => line.Contains("An event has failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("seen")]
    [InlineData("")]
    public void Of_more_events_than_a_row_holds_it_says_how_many_they_are_at_least(string first)
    {
        var ids = Enumerable.Range(1, FailingEvents.Most - 1).Select(id => $"{id}").Prepend(first);
        var watched = new Watched { Health = new() { Failing = [.. ids.Select(id => new FailingEvent(id, Watched.Start, Watched.Start, 1, Watched.Start))] } };

        Assert.Contains(watched.Evidence, line => line.StartsWith("At least 6", StringComparison.Ordinal));
    }
}
