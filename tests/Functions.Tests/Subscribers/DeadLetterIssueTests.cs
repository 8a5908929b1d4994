using JustCallFx.Core.Issues;
using JustCallFx.Core.Subscribing;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>What operations are told of messages that a subscriber puts into the dead letters.</summary>
public sealed class DeadLetterIssueTests : IAsyncLifetime
{
    private LoopFloor floor = null!;

    public async Task InitializeAsync() => floor = await LoopFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task A_dead_letter_is_an_issue_of_its_account()
    {
        await floor.HandleAsync(LoopFloor.Message(), _ => Outcome.Rejected("it is nonsense"));

        var raised = Assert.Single(floor.Issues.Raised);
        Assert.Equal((IssueKinds.DeadLetters, "default"), (raised.Kind, raised.Account));
        Assert.EndsWith("went to the dead letters: Rejected.", raised.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_with_the_id_of_another_is_an_issue_of_its_own_too()
    {
        await floor.HandleAsync(LoopFloor.Message("msg_7"), _ => Outcome.Rejected(Outcome.SameIdDifferentBody));

        Assert.Equal([IssueKinds.DeadLetters, IssueKinds.SameIdDifferentBody], floor.Issues.Raised.Select(one => one.Kind));
        Assert.StartsWith("Event default:sms.received:msg_7 came", floor.Issues.Raised[1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ends_otherwise_is_none()
    {
        await floor.HandleAsync(LoopFloor.Message(), _ => Outcome.Done);
        await floor.HandleAsync(LoopFloor.Message(), _ => Outcome.Skipped("seen"));
        await floor.HandleAsync(LoopFloor.Message(), _ => throw new TimeoutException());

        Assert.Empty(floor.Issues.Raised);
    }
}
