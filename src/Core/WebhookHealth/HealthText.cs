using System.Collections.Immutable;
using System.Globalization;
using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Says in plain words how an account's webhook stands; nothing secret or personal.</summary>
public static class HealthText
{
    /// <summary>What a person is to do; null when that is nothing.</summary>
    public static string? Advice(WebhookState state, DeliverySchedule schedule) => state switch
    {
        WebhookState.Healthy => null,
        WebhookState.Retrying => "Find out why deliveries fail (logs of NotStored, the broker and the tables); JustCall tries them again by itself.",
        WebhookState.AtRisk when schedule.Pauses =>
            "Bring the broker or the tables back before the last attempt; otherwise JustCall pauses the webhook, and a person must reactivate it.",
        WebhookState.AtRisk => "Bring the broker or the tables back before the last attempt; otherwise events are lost and have to be read back.",
        _ => "In JustCall open Settings → Webhooks and reactivate the webhook. What was missed is read back by itself once deliveries come again.",
    };

    /// <summary>What tells of the state, in sentences.</summary>
    public static ImmutableArray<string> Evidence(AccountHealth health, HealthContext context, DateTimeOffset now) =>
        [.. Lines(health, context, now).OfType<string>()];

    private static IEnumerable<string?> Lines(AccountHealth health, HealthContext context, DateTimeOffset now)
    {
        yield return health.State.IsPaused() ? Because(health) : null;
        yield return health.State == WebhookState.Paused ? "Texts exist that no delivery told of." : null;
        yield return Failing(health);
        yield return health.RanOutUnseenAt is not null ? "JustCall may have tried for the last time while the app was down; nothing has come since." : null;
        yield return health.Late is { } late && now - late.At < TimeSpan.FromHours(1)
            ? $"The delivery of {Time(late.At)} was retry {late.Retry} of {context.Schedule.Retries}: its event was at {Time(late.HappenedAt)}."
            : null;
        yield return Silence(health, now);
        yield return health.LastRequestAt is { } last ? $"The last verified request came at {Time(last)}." : "No verified request has come yet.";
        yield return context.LastRun is { } run ? $"Reading back at {Time(run.At)} found {run.Missed} texts that no delivery had told of." : null;
    }

    private static string? Because(AccountHealth health) => health.Reason switch
    {
        PauseReason.LastAttemptFailed => "We answered the last attempt of an event with a failure.",
        PauseReason.RetriesStayedAway => "Retries that were due stayed away, and so did everything else.",
        PauseReason.DownTooLong => "Last attempts may have failed while the app was down, and nothing has come since.",
        PauseReason.Silence => "It is quiet for longer than chance can explain.",
        PauseReason.TextsUntold => "It is quiet, and texts exist that no delivery told of.",
        _ => null,
    };

    private static string? Failing(AccountHealth health)
    {
        if (health.Failing.IsEmpty)
            return null;
        var count = health.Failing.Length == FailingEvents.Most ? $"At least {FailingEvents.Most}" : $"{health.Failing.Length}";
        return $"{count} events failed and wait for their next attempt, the first of them since {Time(health.Failing[0].FirstAt)}.";
    }

    private static string? Silence(AccountHealth health, DateTimeOffset now) =>
        Quiet.IsOdd(health, now) && Quiet.Since(health) is { } since
            ? string.Create(
                CultureInfo.InvariantCulture, $"Nothing has come since {Time(since)}; {Quiet.Expected(health, now):0} deliveries would be usual.")
            : null;

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
