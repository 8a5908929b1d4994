using System.Globalization;
using JustCallFx.Simulator.Delivering;

namespace JustCallFx.Simulator.Traffic;

/// <summary>How some traffic was answered.</summary>
/// <param name="Webhook">What became of the account's own events.</param>
/// <param name="Foreign">The answers to replays and forgeries; null for none.</param>
public sealed record TrafficReport(WebhookState Webhook, IReadOnlyList<(TrafficKind Kind, int? Status)> Foreign)
{
    /// <summary>Forgeries that were not refused with 401.</summary>
    public int LetIn => Foreign.Count(answer => answer is { Kind: TrafficKind.Forgery, Status: not 401 });

    /// <summary>Whether everything genuine was taken and everything forged refused.</summary>
    public bool IsGood => Webhook.Lost.Count == 0 && LetIn == 0;

    /// <summary>Tells it, a line each.</summary>
    public IEnumerable<string> Lines()
    {
        var pause = Webhook.PausedAt is { } since ? string.Create(CultureInfo.InvariantCulture, $"; paused at {since:HH:mm:ss} UTC") : "";
        yield return $"{Webhook.Events} events, {Webhook.Attempts.Count} attempts: {Counts(Webhook.Attempts.Select(one => one.Status))}; {Webhook.Lost.Count} lost{pause}.";
        foreach (var kind in Foreign.GroupBy(answer => answer.Kind).OrderBy(group => group.Key))
            yield return $"{kind.Count()} x {kind.Key}: {Counts(kind.Select(answer => answer.Status))}.";
        if (LetIn > 0)
            yield return $"{LetIn} forgeries were not refused.";
    }

    private static string Counts(IEnumerable<int?> statuses) => string.Join(", ", statuses
        .GroupBy(status => status?.ToString(CultureInfo.InvariantCulture) ?? "no answer")
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Count()} x {group.Key}"));
}
