namespace JustCallFx.Core.WebhookHealth;

/// <summary>A delivery that came so late that earlier attempts must have failed.</summary>
/// <param name="Retry">Which retry it was.</param>
/// <param name="At">When it came.</param>
/// <param name="HappenedAt">When its event was, by JustCall's clock.</param>
public sealed record LateArrival(int Retry, DateTimeOffset At, DateTimeOffset HappenedAt);
