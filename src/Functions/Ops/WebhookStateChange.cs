using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Functions.Ops;

/// <summary>A change of a webhook's state.</summary>
/// <param name="At">When it was noticed.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Since">Since when it was so.</param>
/// <param name="Evidence">What told so, in sentences.</param>
public sealed record WebhookStateChange(DateTimeOffset At, string From, string To, DateTimeOffset Since, IReadOnlyList<string> Evidence)
{
    /// <summary>The form of a change for operators.</summary>
    public static WebhookStateChange Of(HealthChange change) =>
        new(change.At, change.From.Word(), change.To.Word(), change.Since, change.Evidence);
}
