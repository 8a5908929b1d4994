using System.Diagnostics;

namespace JustCallFx.Core.Publishing;

/// <summary>How an event came to us.</summary>
/// <param name="Origin">The way; see <see cref="EventProperties.FromWebhook"/>.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="TraceParent">The trace that began with it (W3C Trace Context); null when there is none.</param>
public sealed record Arrival(string Origin, DateTimeOffset ReceivedAt, string? TraceParent)
{
    /// <summary>An arrival at the webhook, in the current trace.</summary>
    public static Arrival AtWebhook(DateTimeOffset receivedAt) => new(EventProperties.FromWebhook, receivedAt, Activity.Current?.Id);
}
