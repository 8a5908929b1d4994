namespace JustCallFx.Core.WebhookHealth;

/// <summary>What one instance saw of an account's deliveries at its own door.</summary>
/// <param name="Failing">Events that it answered 503 to.</param>
/// <param name="Ended">The ids of events that it accepted after such an answer.</param>
/// <param name="LastRequestAt">When a verified request came last; null when none did.</param>
/// <param name="Fresh">The newest failure that came soon after its event; null when there was none.</param>
public sealed record DoorEvidence(
    IReadOnlyCollection<FailingEvent> Failing,
    IReadOnlyCollection<string> Ended,
    DateTimeOffset? LastRequestAt = null,
    FreshArrival? Fresh = null);
