using System.Diagnostics;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>How a message is settled by how the work on it ended.</summary>
public sealed class SubscriberLoopTests : IAsyncLifetime
{
    private LoopFloor floor = null!;

    public async Task InitializeAsync() => floor = await LoopFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task The_work_gets_the_event_and_its_message_is_completed()
    {
        EventEnvelope<SmsReceived>? seen = null;

        await floor.HandleAsync(LoopFloor.Message(), told =>
        {
            seen = told;
            return Outcome.Done;
        });

        Assert.Equal(("default:sms.received:msg_1", "default", "Hi"), (seen!.Id, seen.Account, seen.Event.Body));
        Assert.Equal([RecordedActions.Completed], floor.Actions.Settled);
    }

    [Fact]
    public async Task Nothing_to_do_completes_too()
    {
        await floor.HandleAsync(LoopFloor.Message(), _ => Outcome.Skipped("seen already"));

        Assert.Equal([RecordedActions.Completed], floor.Actions.Settled);
    }

    [Fact]
    public async Task A_rejected_event_goes_to_the_dead_letters_with_its_reason()
    {
        await floor.HandleAsync(LoopFloor.Message(), _ => Outcome.Rejected("the line is not known"));

        Assert.Equal([RecordedActions.DeadLettered("Rejected", "the line is not known")], floor.Actions.Settled);
    }

    [Fact]
    public async Task A_reason_longer_than_a_dead_letter_takes_is_cut()
    {
        await floor.HandleAsync(LoopFloor.Message(), _ => Outcome.Rejected(new string('x', 5000)));

        Assert.Equal([RecordedActions.DeadLettered("Rejected", new string('x', 4096))], floor.Actions.Settled);
    }

    [Fact]
    public async Task A_message_without_a_readable_event_goes_to_the_dead_letters_at_once()
    {
        await floor.HandleAsync(LoopFloor.Message(body: BinaryData.FromString("not JSON")), _ => Outcome.Done);

        Assert.StartsWith("Rejected: The message cannot be read: ", Assert.Single(floor.Actions.Settled), StringComparison.Ordinal);
        Assert.Empty(floor.Retries.Sent);
    }

    [Fact]
    public async Task A_message_that_the_subscription_is_not_for_is_completed_without_work()
    {
        await floor.HandleAsync(LoopFloor.Message(subject: "call.completed"), _ => throw new InvalidOperationException("Not to be called."));

        Assert.Equal([RecordedActions.Completed], floor.Actions.Settled);
        Assert.Empty(floor.Retries.Sent);
    }

    [Fact]
    public async Task A_stop_of_the_app_is_no_failure_of_the_work()
    {
        using var stopping = new CancellationTokenSource();

        var handling = floor.HandleAsync(
            LoopFloor.Message(),
            _ =>
            {
                stopping.Cancel();
                throw new OperationCanceledException(stopping.Token);
            },
            stopping.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => handling);
        Assert.Empty(floor.Actions.Settled);
        Assert.Empty(floor.Retries.Sent);
    }

    [Fact]
    public async Task The_trace_that_began_with_the_delivery_goes_on_through_every_retry()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == JustCallFxTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        var traces = new List<string?>();
        Outcome Note(EventEnvelope<SmsReceived> told)
        {
            traces.Add(Activity.Current?.TraceId.ToString());
            return traces.Count < 3 ? throw new TimeoutException() : Outcome.Done;
        }

        await floor.HandleAsync(LoopFloor.Message(), Note);
        await floor.HandleAsync(floor.Again(), Note);
        await floor.HandleAsync(floor.Again(), Note);

        Assert.Equal(Enumerable.Repeat("0af7651916cd43dd8448eb211c80319c", 3), traces);
    }
}
