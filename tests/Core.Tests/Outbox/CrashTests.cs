using Azure;
using JustCallFx.Core.Outbox;
using JustCallFx.Simulator.SmsApi;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>
/// A process that dies at any step of its work on a reply: before a call to the tables, or after it was carried out and before the answer
/// came. The event and the message come again, to a process that has just started.
/// </summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task At_whatever_step_it_dies_the_contact_gets_one_text_at_most_and_the_row_says_whether(bool isCarriedOut)
    {
        var states = new List<ReplyState>();
        var hasDied = true;
        for (var step = 1; hasDied; step++)
        {
            await using var floor = await OutboxFloor.StartAsync();

            hasDied = await DieAsync(floor, step, isCarriedOut);
            await floor.AskAsync(process: floor.Process());
            await floor.PassAsync(TimeSpan.FromMinutes(15));

            var state = (await floor.ReplyAsync())!.State;
            Assert.Equal((step, state == ReplyState.Sent ? 1 : 0), (step, floor.Texts.Count));
            states.Add(state);
        }

        // Nobody can tell who died just before the sending from who died during it: those few are left to a person.
        Assert.Equal([ReplyState.Sent, ReplyState.Unknown], states.Distinct().Order());
        Assert.InRange(states.Count(state => state == ReplyState.Unknown), 1, 5);
        Assert.InRange(states.Count, 15, 100);
    }

    [Theory]
    [InlineData(ReplyResolution.Resend, ReplyState.Sent, false)]
    [InlineData(ReplyResolution.Resend, ReplyState.Sent, true)]
    [InlineData(ReplyResolution.Cancel, ReplyState.Cancelled, false)]
    [InlineData(ReplyResolution.Cancel, ReplyState.Cancelled, true)]
    public async Task At_whatever_step_it_dies_an_operators_decision_is_carried_out_or_can_be_taken_again(
        ReplyResolution resolution, ReplyState state, bool isCarriedOut)
    {
        var hasDied = true;
        for (var step = 1; hasDied; step++)
        {
            await using var floor = await OutboxFloor.StartAsync(options => options with { Faults = FaultPlan.InTurn(ApiFault.ServerError) });
            await floor.AskAsync();
            await floor.DeliverAsync();
            await floor.PassAsync(TimeSpan.FromMinutes(15));

            hasDied = await DieAsync(floor, step, isCarriedOut, async process =>
                await process.Desk.ResolveAsync((await floor.ReplyAsync())!.Address, resolution, "ops", default));
            await floor.PassAsync(TimeSpan.FromMinutes(5));
            if ((await floor.ReplyAsync())!.Verdict is null)
                await floor.App.Desk.ResolveAsync((await floor.ReplyAsync())!.Address, resolution, "ops", default);
            await floor.PassAsync(TimeSpan.FromMinutes(5));

            Assert.Equal((step, state, 0), (step, (await floor.ReplyAsync())!.State, await floor.OpenCountAsync()));
        }
    }

    [Fact]
    public async Task Two_processes_with_the_same_message_send_one_text()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        var address = (await floor.ReplyAsync())!.Address;
        var processes = Enumerable.Range(0, 4).Select(_ => floor.Process()).ToList();

        await Task.WhenAll(processes.Select(process => process.Dispatcher.DispatchAsync(address, default)));
        await floor.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal([OneRule.Text], floor.Texts);
        Assert.Equal(ReplyState.Sent, (await floor.ReplyAsync())!.State);
    }

    [Fact]
    public async Task Who_opts_out_just_after_the_claim_gets_no_text()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        var address = (await floor.ReplyAsync())!.Address;
        var hasStopped = false;
        var tables = new WatchedTables(floor.Client, after: call =>
        {
            if (call != "Conversations.SubmitTransactionAsync" || hasStopped)
                return;
            hasStopped = true;
            floor.StopAsync().GetAwaiter().GetResult();
        });

        await floor.Process(tables).Dispatcher.DispatchAsync(address, default);

        Assert.Empty(floor.Texts);
        Assert.Equal(ReplyState.Cancelled, (await floor.ReplyAsync())!.State);
    }

    [Fact]
    public async Task An_agent_who_writes_between_the_reading_and_the_claim_stops_it()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        var address = (await floor.ReplyAsync())!.Address;
        var hasWritten = false;
        var tables = new WatchedTables(floor.Client, before: call =>
        {
            if (call != "Conversations.SubmitTransactionAsync" || hasWritten)
                return;
            hasWritten = true;
            floor.SentAsync("out_1", "I am on it", agentId: "17").GetAwaiter().GetResult();
        });

        await floor.Process(tables).Dispatcher.DispatchAsync(address, default);

        Assert.Empty(floor.Texts);
        Assert.Equal(ReplyState.Cancelled, (await floor.ReplyAsync())!.State);
    }

    [Fact]
    public async Task A_process_that_is_too_slow_after_its_claim_leaves_the_reply_to_the_next()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        var address = (await floor.ReplyAsync())!.Address;
        var tables = new WatchedTables(floor.Client, before: call =>
        {
            if (call == "OptOuts.GetEntityIfExistsAsync")
                floor.Clock.Advance(TimeSpan.FromSeconds(51));
        });

        await floor.Process(tables).Dispatcher.DispatchAsync(address, default);

        Assert.Empty(floor.Texts);
        await floor.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([OneRule.Text], floor.Texts);
    }

    private static Task<bool> DieAsync(OutboxFloor floor, int step, bool isCarriedOut) => DieAsync(floor, step, isCarriedOut, async process =>
    {
        await Record.ExceptionAsync(() => floor.AskAsync(process: process));
        await floor.DeliverAsync(process);
    });

    private static async Task<bool> DieAsync(OutboxFloor floor, int step, bool isCarriedOut, Func<OutboxProcess, Task> work)
    {
        var (calls, answers) = (0, 0);
        var tables = new WatchedTables(
            floor.Client,
            before: _ => Die(++calls > step || (calls == step && !isCarriedOut)),
            after: _ => Die(++answers == step && isCarriedOut));
        await Record.ExceptionAsync(() => work(floor.Process(tables)));
        return calls >= step;
    }

    // The dead do nothing more: every later call fails as well.
    private static void Die(bool isNow)
    {
        if (isNow)
            throw new RequestFailedException(503, "the process died");
    }
}
