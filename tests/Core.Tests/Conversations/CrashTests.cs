using Azure;
using JustCallFx.Core.Subscribing;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>
/// A process that dies at any step of its work on an event: before a call to the tables, or after it was carried out and before the
/// answer came. The event comes again, to a new process or to the same.
/// </summary>
public sealed class CrashTests : IAsyncLifetime
{
    private readonly SubscribersFloor floor = new();

    public static TheoryData<string, bool, bool> Crashes()
    {
        var crashes = new TheoryData<string, bool, bool>();
        foreach (var kind in new[] { "received", "sent", "missed", "stop", "start", "created", "updated" })
        {
            foreach (var (isCarriedOut, isSameProcess) in new[] { (false, false), (false, true), (true, false), (true, true) })
                crashes.Add(kind, isCarriedOut, isSameProcess);
        }

        return crashes;
    }

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task At_whatever_step_it_dies_the_event_has_its_effects_once(string kind, bool isCarriedOut, bool isSameProcess)
    {
        var wanted = await RowsAsync(kind, diesAt: int.MaxValue, isCarriedOut, isSameProcess);

        for (var step = 1; wanted.Steps >= step; step++)
            Assert.Equal((wanted.Rows, true), await DiedAsync(kind, step, isCarriedOut, isSameProcess));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await floor.DisposeAsync();

    private async Task<(string Rows, bool HasDied)> DiedAsync(string kind, int step, bool isCarriedOut, bool isSameProcess)
    {
        var (rows, _, hasDied) = await RowsAsync(kind, step, isCarriedOut, isSameProcess);
        return (rows, hasDied);
    }

    private async Task<(string Rows, int Steps, bool HasDied)> RowsAsync(string kind, int diesAt, bool isCarriedOut, bool isSameProcess)
    {
        await floor.EmptyAsync();
        // Something is known already, so that every step reads and replaces.
        await TellAsync(floor.Process(), "received", instant: 0, subject: 1);
        await TellAsync(floor.Process(), "created", instant: 0, subject: 2);
        var (calls, answers) = (0, 0);
        var tables = new WatchedTables(
            floor.Client,
            before: _ => Die(++calls == diesAt && !isCarriedOut),
            after: _ => Die(++answers == diesAt && isCarriedOut));
        var process = floor.Process(tables);
        var hasDied = await Record.ExceptionAsync(() => TellAsync(process, kind, instant: 5, subject: 2)) is RequestFailedException;
        var steps = isCarriedOut ? answers : calls;

        var survivor = isSameProcess ? process : floor.Process();
        await TellAsync(survivor, kind, instant: 5, subject: 2);
        Assert.IsNotType<Outcome.Refusal>(await TellAsync(floor.Process(), kind, instant: 5, subject: 2));
        return (await floor.RowsAsync(), steps, hasDied);
    }

    private static Task<Outcome> TellAsync(Subscribers process, string kind, int instant, int subject)
    {
        var (id, told) = Story.Of(kind, contact: 1, subject, instant);
        return process.HandleAsync(id, told);
    }

    private static void Die(bool isNow)
    {
        if (isNow)
            throw new RequestFailedException(503, "the process died");
    }
}
