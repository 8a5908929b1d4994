using JustCallFx.Simulator.Delivering;

namespace JustCallFx.Functions.Tests.WebhookHealth;

/// <summary>What comes next at a webhook if nothing gets better.</summary>
/// <param name="TriesLeft">The attempts that are left for the event that has the fewest; null while none fails.</param>
/// <param name="NextFrom">From when on the next attempt comes.</param>
/// <param name="NextTo">Until when.</param>
/// <param name="PauseAt">When the webhook is paused; null where it is not.</param>
internal sealed record Forecast(int? TriesLeft, DateTimeOffset? NextFrom, DateTimeOffset? NextTo, DateTimeOffset? PauseAt)
{
    private const int SmsAttempts = 4;
    private const int OverviewAttempts = 6;
    private const int DeveloperAttempts = 5;

    private static readonly TimeSpan[] SmsDelays = [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30)];

    /// <summary>What JustCall is going to do.</summary>
    /// <param name="webhook">How the webhook stands.</param>
    /// <param name="known">The events that count; null for all.</param>
    public static Forecast Of(WebhookState webhook, IReadOnlySet<string>? known = null)
    {
        if (webhook.PausedAt is not null)
            return new(0, null, null, null);
        var waiting = webhook.Waiting.Where(one => known?.Contains(one.Event) ?? true).ToList();
        if (waiting is not [var soonest, ..])
            return new(null, null, null, null);
        var attempts = webhook.Policy switch { "sms" => SmsAttempts, "overview" => OverviewAttempts, _ => DeveloperAttempts };
        return new(
            attempts - waiting.Max(one => one.Attempts),
            soonest.NextAt,
            soonest.NextAt,
            webhook.Policy == "sms" ? waiting.Min(LastAt) : null);
    }

    /// <summary>Whether it comes as this one says; a time that the policy leaves open has to lie within what was said.</summary>
    public bool IsMetBy(Forecast actual) =>
        TriesLeft == actual.TriesLeft && PauseAt == actual.PauseAt
        && (actual.NextFrom is { } next ? NextFrom <= next && next <= NextTo : NextFrom is null);

    /// <summary>Whether it comes as this one says, or one step of the policy before or after.</summary>
    public bool IsAboutMetBy(Forecast actual) =>
        Math.Abs((TriesLeft - actual.TriesLeft) ?? 0) <= 1
        && TriesLeft is null == actual.TriesLeft is null
        && ((PauseAt - actual.PauseAt) ?? TimeSpan.Zero).Duration() <= SmsDelays[0];

    private static DateTimeOffset LastAt(WaitingEvent one) => SmsDelays.Skip(one.Attempts).Aggregate(one.NextAt, (at, delay) => at + delay);
}
