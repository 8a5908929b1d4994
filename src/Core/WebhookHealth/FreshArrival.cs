namespace JustCallFx.Core.WebhookHealth;

/// <summary>A delivery, or an attempt at one, that came soon after its event.</summary>
/// <param name="At">When it came.</param>
/// <param name="HappenedAt">When its event was, by JustCall's clock.</param>
public sealed record FreshArrival(DateTimeOffset At, DateTimeOffset HappenedAt)
{
    /// <summary>The newer of two; either may be missing.</summary>
    public static FreshArrival? Newer(FreshArrival? one, FreshArrival? other) =>
        one is null || other?.At > one.At ? other : one;
}
