namespace JustCallFx.Simulator.Delivering;

/// <summary>How a simulated webhook stands.</summary>
/// <param name="Policy">The name of its delivery policy.</param>
/// <param name="PausedAt">Since when it is paused; null when it is not.</param>
/// <param name="Events">The events so far, those that were lost included.</param>
/// <param name="Attempts">Every attempt, in the order of the answers.</param>
/// <param name="Lost">The events that were given up, oldest first.</param>
/// <param name="Waiting">The events that wait for their next attempt, soonest first.</param>
public sealed record WebhookState(
    string Policy,
    DateTimeOffset? PausedAt,
    long Events,
    IReadOnlyList<DeliveryAttempt> Attempts,
    IReadOnlyList<LostEvent> Lost,
    IReadOnlyList<WaitingEvent> Waiting)
{
    /// <summary>The same with only the newest attempts and losses.</summary>
    /// <param name="most">How many of each.</param>
    public WebhookState Newest(int most) => this with { Attempts = [.. Attempts.TakeLast(most)], Lost = [.. Lost.TakeLast(most)] };
}
