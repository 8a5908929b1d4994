using System.Collections.Immutable;
using System.Globalization;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Says in plain words how an account's webhook stands; nothing secret or personal.</summary>
public static class HealthText
{
    /// <summary>What tells of the state, in sentences.</summary>
    public static ImmutableArray<string> Evidence(AccountHealth health, HealthContext context, DateTimeOffset now) =>
        [.. Lines(health, context, now).OfType<string>()];

    /// <summary>A time as people read it, in UTC.</summary>
    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static IEnumerable<string?> Lines(AccountHealth health, HealthContext context, DateTimeOffset now)
    {
        yield return health.State.IsPaused() ? Because(health) : null;
        yield return health.State == WebhookState.Paused ? "Texts exist that no delivery told of." : null;
        yield return Failing(health);
        yield return Unseen(health);
        yield return health.RanOut is { } ranOut ? $"The last attempt of an event failed at {Time(ranOut.LastAt)}; JustCall went on after the one before." : null;
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

    private static string? Failing(AccountHealth health) => health.Failing.Count(one => one.Id.Length > 0) switch
    {
        0 => null,
        1 => $"An event has failed since {Time(FirstSeen(health))} and waits for its next attempt.",
        var count when health.Failing.Length == FailingEvents.Most => $"At least {count} events have failed, the first of them since {Time(FirstSeen(health))}, and wait for their next attempts.",
        var count => $"{count} events have failed, the first of them since {Time(FirstSeen(health))}, and wait for their next attempts.",
    };

    private static DateTimeOffset FirstSeen(AccountHealth health) => health.Failing.First(one => one.Id.Length > 0).FirstAt;

    private static string? Unseen(AccountHealth health) => health.Failing.Any(one => one.Id.Length == 0)
        ? "Deliveries have probably failed while the app was down; JustCall tries them again."
        : null;

    private static string? Silence(AccountHealth health, DateTimeOffset now) =>
        Quiet.IsOdd(health, now) && Quiet.Since(health) is { } since
            ? string.Create(
                CultureInfo.InvariantCulture, $"Nothing has come since {Time(since)}; {Quiet.Expected(health, now):0} deliveries would be usual.")
            : null;
}
