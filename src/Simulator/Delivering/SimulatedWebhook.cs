using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.Delivering;

/// <summary>A webhook as an account has it: posts events to one URL, repeats what fails, and is paused, as its delivery policy says.</summary>
/// <remarks>An event that is given up is never sent again; it can only be found by listing the account's texts.</remarks>
public sealed class SimulatedWebhook : IAsyncDisposable
{
    private readonly WebhookOptions options;
    private readonly WebhookBook book;
    private readonly Agenda agenda;
    private readonly EventDispatch dispatch;

    /// <param name="options">What it is set to.</param>
    /// <param name="clock">Gives the signed time, the time-out and the delays.</param>
    /// <exception cref="ArgumentException">The secret is empty, the URL is none, or nothing may run at once.</exception>
    public SimulatedWebhook(WebhookOptions options, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(options.Secret);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.AtOnce, 1);
        if (!TargetUrl.TryParse(options.Url, out _))
            throw new ArgumentException(TargetUrl.Refusal(options.Url), nameof(options));
        this.options = options;
        book = new(options.Policy, clock);
        agenda = new(clock);
        dispatch = new(options, book, agenda, clock);
    }

    /// <summary>What has become of its events.</summary>
    public WebhookState State => book.State;

    /// <summary>Every attempt, in the order of the answers.</summary>
    public IReadOnlyList<DeliveryAttempt> Attempts => State.Attempts;

    /// <summary>The events that were given up, oldest first.</summary>
    public IReadOnlyList<LostEvent> Lost => State.Lost;

    /// <summary>Since when it is paused; null when it is not.</summary>
    public DateTimeOffset? PausedAt => book.PausedAt;

    /// <summary>Whether it sends nothing until <see cref="Reactivate"/>.</summary>
    public bool IsPaused => PausedAt is not null;

    /// <summary>When the next repeated attempt is due; null when no event waits for one.</summary>
    public DateTimeOffset? NextAttemptAt => State.Waiting is [var soonest, ..] ? soonest.NextAt : null;

    /// <summary>When the next thing happens by itself: a repeated attempt, or an event that follows a sent text; null when nothing is to come.</summary>
    public DateTimeOffset? NextAt => agenda.NextAt;

    /// <summary>Sends events again, from the next one on, as someone does by hand in the account's settings.</summary>
    public void Reactivate() => book.Reactivate();

    /// <summary>Posts an event once; what the policy repeats is repeated later, by the clock.</summary>
    /// <returns>How the first attempt ended; null when the webhook is paused.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled the first attempt; the event is not followed further.</exception>
    public Task<DeliveryResult?> PostAsync(SamplePayload payload, CancellationToken cancellationToken) =>
        dispatch.PostAsync(Delivery(payload), cancellationToken);

    /// <summary>Begins to post an event and does not wait for the answer.</summary>
    public void Enqueue(SamplePayload payload) => dispatch.Enqueue(Delivery(payload));

    /// <summary>Waits until no attempt runs or is due; what is to come later does not count.</summary>
    public Task QuietAsync(CancellationToken cancellationToken) => agenda.QuietAsync(cancellationToken);

    /// <summary>Waits until every event was taken or given up.</summary>
    public Task DoneAsync(CancellationToken cancellationToken) => agenda.DoneAsync(cancellationToken);

    /// <summary>Something that leads to an event; until it is put off or disposed, the webhook is not quiet.</summary>
    internal Agenda.Item Begin() => agenda.Begin();

    /// <summary>Leaves out whatever has not been posted yet.</summary>
    public ValueTask DisposeAsync() => dispatch.DisposeAsync();

    private WebhookDelivery Delivery(SamplePayload payload) =>
        new() { Payload = payload.RegisteredAt(options.Url), Url = options.Url, Secret = options.Secret };
}
