using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Decides when a pause is suspected, certain, or over.</summary>
internal static class PauseJudge
{
    private static readonly TimeSpan DoubtFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan PatienceInDoubt = TimeSpan.FromMinutes(10);

    public static AccountHealth Judge(AccountHealth health, HealthContext context, DateTimeOffset now)
    {
        if (health.State.IsPaused())
            return WhilePaused(health, context, now);
        var known = health with
        {
            RanOut = health.RanOut is { } ranOut && health.SentAfter(ranOut.LastAt) ? null : health.RanOut,
            RanOutUnseenAt = health.RanOutUnseenAt is { } unseen && health.SentAfter(unseen) ? null : health.RanOutUnseenAt,
        };
        return ReasonFor(known, context, now) is { } reason ? Suspect(known, reason, now) : Quiet.ReadBack(known, context, now);
    }

    private static PauseReason? ReasonFor(AccountHealth health, HealthContext context, DateTimeOffset now)
    {
        // Where JustCall went on after an event's last attempt not long ago, it may do so again.
        var patience = now - health.RefutedAt < DoubtFor ? PatienceInDoubt : TimeSpan.Zero;
        if (health.RanOut is { } ranOut && now >= ranOut.LastAt + patience)
            return ranOut.SeenAt == ranOut.LastAt ? PauseReason.LastAttemptFailed : PauseReason.RetriesStayedAway;
        return Quiet.Reason(health, context, now);
    }

    private static AccountHealth Suspect(AccountHealth health, PauseReason reason, DateTimeOffset now)
    {
        var since = reason == PauseReason.LastAttemptFailed ? health.RanOut!.LastAt : now;
        var from = health.RanOut?.FirstAt ?? health.LastRequestAt ?? since;
        var first = health.Failing.IsEmpty || from < health.Failing[0].FirstAt ? from : health.Failing[0].FirstAt;
        var suspected = health with
        {
            State = WebhookState.PauseSuspected, Since = since, Reason = reason, MissingFrom = first,
            Failing = [], RanOut = null, RanOutUnseenAt = null, OrderedAt = now,
        };
        return suspected.Ordering(first, now, "a pause is suspected");
    }

    private static AccountHealth WhilePaused(AccountHealth health, HealthContext context, DateTimeOffset now)
    {
        var since = health.Since ?? now;
        if (health.SentAfter(since) || IsPastRetries(health, context, since))
            return Over(health, since, now);
        var quiet = health with { Failing = [], RanOut = null, RanOutUnseenAt = null };
        if (health.State == WebhookState.Paused)
            return quiet;
        if (IsConfirmed(quiet, context, since))
            return quiet with { State = WebhookState.Paused };
        if (quiet.Reason == PauseReason.Silence && quiet.ReadCleanTo > since)
            return quiet with { State = WebhookState.Healthy };
        return context.CanReadBack && !(now - quiet.OrderedAt < Quiet.ReadAgainAfter)
            ? (quiet with { OrderedAt = now }).Ordering(quiet.OrderedAt ?? since, now, "a pause is suspected")
            : quiet;
    }

    // Whatever JustCall's clock says: a request that comes so late is no retry of an event from before.
    private static bool IsPastRetries(AccountHealth health, HealthContext context, DateTimeOffset since) =>
        health.LastRequestAt > since + context.Schedule.LastRetryAfter + DeliverySchedule.ClockTolerance;

    private static bool IsConfirmed(AccountHealth health, HealthContext context, DateTimeOffset since) =>
        context.LastRun is { } run && run.At > since
        && run.NewestMissedAt > (health.LastRequestAt ?? since) + DeliverySchedule.ClockTolerance;

    private static AccountHealth Over(AccountHealth health, DateTimeOffset since, DateTimeOffset now)
    {
        var isRefuted = health is { State: WebhookState.PauseSuspected, Reason: PauseReason.LastAttemptFailed }
            && health.SentAfter(since) && health.Fresh!.At - since < PatienceInDoubt;
        var over = health with { State = WebhookState.Healthy, Reason = null, MissingFrom = null, RefutedAt = isRefuted ? now : health.RefutedAt };
        return over.Ordering(health.MissingFrom ?? since, now, "the webhook was paused");
    }
}
