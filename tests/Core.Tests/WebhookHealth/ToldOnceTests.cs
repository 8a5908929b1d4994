using Azure;
using JustCallFx.Core.Issues;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>Each change is told, whatever happens between its writing and its telling.</summary>
public sealed class ToldOnceTests : IAsyncLifetime
{
    private HealthFloor floor = null!;

    public async Task InitializeAsync() => floor = await HealthFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task A_change_whose_written_answer_was_lost_is_told_all_the_same()
    {
        var isLost = true;
        var one = floor.Instance(after: call =>
        {
            if (isLost && call.EndsWith("SubmitTransactionAsync", StringComparison.Ordinal))
                throw new RequestFailedException(412, "the client repeated it", "UpdateConditionNotSatisfied", null);
        });
        await one.Assessment.AssessAsync(default);

        one.Fails("a");
        await one.Door.WriteAsync(default);
        isLost = false;
        await one.Door.WriteAsync(default);

        Assert.Single(one.Changes);
        Assert.Single(await one.Store.HistoryAsync("main", 10, default));
    }

    [Fact]
    public async Task A_change_is_told_though_the_history_could_not_be_trimmed_at_first()
    {
        var isBusy = true;
        var one = floor.Instance(before: call => _ = isBusy && call.Contains("Query", StringComparison.Ordinal) ? throw new IOException("busy") : call);
        one.Fails("a");

        await one.Door.WriteAsync(default);
        isBusy = false;
        await one.Door.WriteAsync(default);

        Assert.Single(one.Changes);
    }

    [Fact]
    public async Task While_an_issue_is_not_written_it_is_told_again()
    {
        var one = floor.Instance();
        await RunOutAsync(one);
        floor.Issues.IsOut = true;
        await one.Assessment.AssessAsync(default);
        floor.Issues.IsOut = false;

        await floor.Instance().Assessment.AssessAsync(default);
        await floor.Instance().Assessment.AssessAsync(default);

        Assert.Equal([IssueKinds.WebhookPaused, IssueKinds.WebhookPaused], floor.Issues.Raised.Select(issue => issue.Kind));
    }

    [Fact]
    public async Task Before_the_last_attempt_operations_have_an_issue_that_says_until_when()
    {
        var one = floor.Instance();
        var start = floor.Clock.GetUtcNow();
        await FailAsync(one, 0, 30, 300);
        await one.Assessment.AssessAsync(default);
        await FailAsync(one, 1800);
        await one.Assessment.AssessAsync(default);

        Assert.Equal([IssueKinds.WebhookAtRisk, IssueKinds.WebhookPaused], floor.Issues.Raised.Select(issue => issue.Kind));
        Assert.Equal([IssueKinds.WebhookAtRisk], floor.Issues.Resolved.Select(issue => issue.Kind));
        Assert.StartsWith(
            $"JustCall pauses the webhook unless deliveries succeed before {start.AddMinutes(35.5):yyyy-MM-dd HH:mm:ss}Z.",
            floor.Issues.Raised[0].Summary,
            StringComparison.Ordinal);
    }

    private Task RunOutAsync(HealthInstance instance) => FailAsync(instance, 0, 30, 300, 1800);

    private async Task FailAsync(HealthInstance instance, params int[] delays)
    {
        foreach (var seconds in delays)
        {
            floor.Clock.Advance(TimeSpan.FromSeconds(seconds));
            instance.Fails("a");
            await instance.Door.WriteAsync(default);
        }
    }
}
