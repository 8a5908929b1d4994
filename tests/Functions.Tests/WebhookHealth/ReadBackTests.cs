using JustCallFx.Core.Issues;

namespace JustCallFx.Functions.Tests.WebhookHealth;

/// <summary>What an outage or a pause has cost is read back from JustCall's API.</summary>
public sealed class ReadBackTests
{
    private static readonly TimeSpan TwoRuns = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan ReplyWithin = TimeSpan.FromMinutes(15);

    [Theory]
    [InlineData("overview", 4, 116)]
    [InlineData("overview", 40, 116)]
    [InlineData("sms", 4, 41)]
    [InlineData("sms", 20, 41)]
    [InlineData("developer", 4, 11)]
    [InlineData("developer", 20, 11)]
    [InlineData("developer", 40, 11)]
    public async Task Two_runs_after_it_is_decided_every_text_is_in_its_conversation_and_none_has_a_late_reply(string policy, int minutes, int decidedAfter)
    {
        await using var floor = await OutageFloor.StartAsync(policy);
        await floor.WriteAsync();
        await floor.FailAsync(TimeSpan.FromMinutes(minutes));
        floor.Recover();
        await floor.WriteAsync();

        await floor.PassAsync(TimeSpan.FromMinutes(decidedAfter) + TwoRuns);

        Assert.Equal(floor.Written.Select(text => text.Contact).ToHashSet(), await floor.App.ContactsAsync());
        AssertReplies(floor);
    }

    [Theory]
    [InlineData("overview", 116)]
    [InlineData("sms", 41)]
    [InlineData("developer", 11)]
    public async Task A_process_that_was_started_amid_the_outage_reads_back_what_was_lost_before(string policy, int decidedAfter)
    {
        await using var floor = await OutageFloor.StartAsync(policy);
        await floor.WriteAsync();
        await floor.FailAsync(TimeSpan.FromMinutes(8));
        await floor.RestartAsync(TimeSpan.FromMinutes(4));
        await floor.FailAsync(TimeSpan.FromMinutes(8));
        floor.Recover();

        await floor.PassAsync(TimeSpan.FromMinutes(decidedAfter) + TwoRuns);

        Assert.Equal(floor.Written.Select(text => text.Contact).ToHashSet(), await floor.App.ContactsAsync());
        AssertReplies(floor);
    }

    [Fact]
    public async Task What_was_lost_under_overview_after_six_attempts_is_read_back()
    {
        await using var floor = await OutageFloor.StartAsync("overview");
        await floor.WriteAsync();
        await floor.FailAsync(TimeSpan.FromMinutes(120));
        floor.Recover();
        Assert.NotEmpty(floor.Webhook.Lost);

        await floor.PassAsync(TimeSpan.FromMinutes(116) + TwoRuns);

        Assert.Equal(floor.Written.Select(text => text.Contact).ToHashSet(), await floor.App.ContactsAsync());
        AssertReplies(floor);
    }

    [Fact]
    public async Task A_pause_is_certain_once_a_text_is_found_that_nobody_told_of_and_over_with_the_first_delivery()
    {
        await using var floor = await OutageFloor.StartAsync("sms");
        await floor.WriteAsync();
        await floor.FailAsync(TimeSpan.FromMinutes(40));
        floor.Recover();
        await floor.WriteAsync();
        await floor.PassAsync(TimeSpan.FromMinutes(41) + TwoRuns);
        var (before, _) = await floor.App.HealthAsync();
        Assert.Equal([IssueKinds.EventsMissed, IssueKinds.WebhookPaused], await floor.App.OpenIssuesAsync());

        floor.Webhook.Reactivate();
        await floor.WriteAsync();
        var (after, _) = await floor.App.HealthAsync();

        Assert.Equal(("paused", "healthy"), (before, after));
        Assert.DoesNotContain(IssueKinds.WebhookPaused, await floor.App.OpenIssuesAsync());
        Assert.Equal(floor.Written.Select(text => text.Contact).ToHashSet(), await floor.App.ContactsAsync());
        AssertReplies(floor);
    }

    // Who got a text through in time got one answer; who did not, got none.
    private static void AssertReplies(OutageFloor floor)
    {
        foreach (var text in floor.Written)
        {
            var replies = floor.Api.SentTo(text.Contact);
            Assert.InRange(replies.Count, 0, 1);
            Assert.All(replies, reply => Assert.InRange(reply.At - text.At, TimeSpan.Zero, ReplyWithin));
        }

        Assert.Single(floor.Api.SentTo(floor.Written[0].Contact));
    }
}
