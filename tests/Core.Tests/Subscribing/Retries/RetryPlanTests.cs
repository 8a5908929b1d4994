using Azure;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Subscribing.Retries;

/// <summary>What becomes of an event whose work failed.</summary>
public sealed class RetryPlanTests
{
    private static readonly DateTimeOffset Now = AnEvent.Noon;
    private static readonly RequestFailedException StoreIsDown = new(503, "the tables are out of reach");

    [Fact]
    public void The_first_failure_counts_one_and_waits_ten_seconds() =>
        Assert.Equal(new RetryDecision.Later(new(1), Now.AddSeconds(10), "TimeoutException"), After(new TimeoutException(), TriesSoFar.None));

    [Fact]
    public void The_seventh_failure_is_the_last()
    {
        var decision = Assert.IsType<RetryDecision.GiveUp>(After(new TimeoutException(), new(6)));

        Assert.Equal(("Failed", "All 7 tries failed; the last: TimeoutException."), (decision.Reason, decision.Description));
    }

    [Fact]
    public void A_failing_store_uses_no_try_and_comes_back_in_half_a_minute() =>
        Assert.Equal(new RetryDecision.Later(new(3, Now), Now.AddSeconds(30), "RequestFailedException: 503"), After(StoreIsDown, new(3)));

    [Fact]
    public void A_store_that_fails_on_is_waited_for_a_day_from_the_first_failure()
    {
        var later = Assert.IsType<RetryDecision.Later>(After(StoreIsDown, new(3, Now.AddDays(-1).AddSeconds(1))));
        var over = Assert.IsType<RetryDecision.GiveUp>(After(StoreIsDown, new(3, Now.AddDays(-1))));

        Assert.Equal(new(3, Now.AddDays(-1).AddSeconds(1)), later.Tries);
        Assert.Equal("StoreUnavailable", over.Reason);
    }

    [Fact]
    public void A_failure_of_the_work_ends_the_count_of_the_stores_day() =>
        Assert.Equal(new TriesSoFar(4), Assert.IsType<RetryDecision.Later>(After(new TimeoutException(), new(3, Now.AddHours(-5)))).Tries);

    [Fact]
    public void What_the_tables_never_take_is_rejected_at_once()
    {
        var decision = Assert.IsType<RetryDecision.GiveUp>(After(new RequestFailedException(400, "", "PropertyValueTooLarge", null), TriesSoFar.None));

        Assert.Equal("Rejected", decision.Reason);
        Assert.Equal("The tables do not take what the event holds (RequestFailedException: 400 PropertyValueTooLarge).", decision.Description);
    }

    [Fact]
    public void A_downstream_that_asked_for_an_hour_gets_it() =>
        Assert.True(Assert.IsType<RetryDecision.Later>(
            After(new RetryAfterException("The CRM is busy.", TimeSpan.FromHours(1)), TriesSoFar.None)).At >= Now.AddHours(1));

    [Fact]
    public void A_newer_programs_event_comes_again() =>
        Assert.IsType<RetryDecision.Later>(After(new NewerSchemaException(2), TriesSoFar.None));

    [Fact]
    public void What_an_event_waits_for_is_told() => Assert.Equal(
        "NotYetException: The list does not show it.",
        Assert.IsType<RetryDecision.Later>(After(new NotYetException("The list does not show it."), TriesSoFar.None)).Error);

    [Theory]
    [InlineData(typeof(InvalidOperationException), "InvalidOperationException")]
    [InlineData(typeof(HttpRequestException), "HttpRequestException: Unknown")]
    public void The_text_of_others_is_not_repeated(Type kind, string error)
    {
        var fault = (Exception)Activator.CreateInstance(kind, "+14155559876 said: hello")!;

        Assert.Equal(error, Assert.IsType<RetryDecision.Later>(After(fault, TriesSoFar.None)).Error);
    }

    private static RetryDecision After(Exception fault, TriesSoFar tries) => RetryPlan.After(fault, tries, Now, chance: 0.5);
}
