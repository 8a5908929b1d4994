using JustCallFx.Core.Issues;
using JustCallFx.Core.Spillover;
using JustCallFx.Core.Tests.Issues;
using JustCallFx.Core.Tests.Publishing;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Spillover;

/// <summary>What operations are told of events that wait for the broker.</summary>
public sealed class SpilloverAlarmTests : IAsyncLifetime
{
    private static readonly Issue[] Standing = [AnIssue.Of(IssueKinds.SpilloverInUse)];

    private readonly OutletFloor floor = new();
    private readonly FakeIssues issues = new();
    private SpilloverAlarm alarm = null!;

    public async Task InitializeAsync()
    {
        await floor.InitializeAsync();
        alarm = new SpilloverAlarm(floor.Spillover, issues);
    }

    public Task DisposeAsync() => floor.DisposeAsync();

    [Fact]
    public async Task Kept_events_are_told_once_with_their_number()
    {
        await floor.SpillAsync(1, 3);

        await alarm.TellAsync([], default);
        await alarm.TellAsync([], default);

        var raised = Assert.Single(issues.Raised);
        Assert.Equal((IssueKinds.SpilloverInUse, IssueReport.WholeApp), (raised.Kind, raised.Account));
        Assert.StartsWith("The broker did not take 3 events", raised.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_over_once_nothing_waits_any_more()
    {
        await floor.SpillAsync(1, 2);
        await alarm.AssessAsync(Standing, default);
        Assert.Empty(issues.Resolved);

        floor.BrokerIsBack();
        await floor.Drain.DrainAsync(default);
        await alarm.AssessAsync(Standing, default);

        Assert.Single(issues.Resolved);
    }

    [Fact]
    public async Task What_waits_since_before_the_start_is_told()
    {
        await floor.SpillAsync(1, 1);

        await new SpilloverAlarm(new SpilloverStore(floor.Tables), issues).AssessAsync([], default);

        Assert.Single(issues.Raised);
    }

    [Fact]
    public async Task While_nothing_waits_there_is_nothing_to_tell()
    {
        await alarm.TellAsync([], default);
        await alarm.AssessAsync([], default);

        Assert.Empty(issues.Raised);
        Assert.Empty(issues.Resolved);
    }
}
