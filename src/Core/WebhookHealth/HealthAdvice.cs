using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Says what is at stake, and what a person is to do.</summary>
public static class HealthAdvice
{
    private const string Look = "In JustCall open Settings → Webhooks and look whether the webhook is active; if it is paused, reactivate it.";
    private const string BringBack = "Bring the broker or the tables back before the last attempt (log event NotStored names the reason); otherwise";
    private const string Reactivate = "In JustCall open Settings → Webhooks and reactivate the webhook.";

    /// <summary>What is at stake, in a sentence; null where that is nothing yet.</summary>
    public static string? Stake(AccountHealth health, DeliverySchedule schedule) => health.State switch
    {
        WebhookState.AtRisk => AtRisk(health, schedule),
        WebhookState.PauseSuspected => "JustCall has probably paused the webhook.",
        WebhookState.Paused => "JustCall has paused the webhook.",
        _ => null,
    };

    /// <summary>What to do; null when that is nothing.</summary>
    public static string? Of(AccountHealth health, HealthContext context) => health.State switch
    {
        WebhookState.Healthy => null,
        WebhookState.Retrying => "Find out why deliveries fail (log event NotStored, the broker and the tables); JustCall tries them again by itself.",
        WebhookState.AtRisk when IsLastAttemptOver(health) => $"{Look} {AboutMissed(context)}",
        WebhookState.AtRisk when context.Schedule.Pauses =>
            $"{BringBack} JustCall pauses the webhook, and a person must reactivate it.",
        WebhookState.AtRisk => $"{BringBack} events are lost. {AboutMissed(context)}",
        _ => $"{Reactivate} {AboutMissed(context)} It is over here with the first delivery: to see that, send a text to a line of the account.",
    };

    private static string AboutMissed(HealthContext context) => context.CanReadBack
        ? "Texts that were missed are read back by themselves."
        : "The account has no ApiKey, so that nothing can be read back: look in JustCall for what was missed.";

    // Whatever is mended here now comes too late for it.
    private static bool IsLastAttemptOver(AccountHealth health) =>
        health is { Failing.IsEmpty: true } and ({ RanOut: not null } or { RanOutUnseenAt: not null });

    private static string AtRisk(AccountHealth health, DeliverySchedule schedule)
    {
        if (HealthForecast.Of(health, schedule).LastAttemptTo is not { } last)
            return "JustCall may have made the last attempt of a delivery.";
        return schedule.Pauses
            ? $"JustCall pauses the webhook unless deliveries succeed before {HealthText.Time(last)}."
            : $"An event is lost unless its delivery succeeds before {HealthText.Time(last)}.";
    }
}
