namespace JustCallFx.Core.WebhookHealth;

/// <summary>
/// Draws the conclusions: what is known of an account and the time give its state. Reads no clock and keeps nothing. The rules, and how
/// soon each finds what, are told in <c>docs/webhook-health.md</c>.
/// </summary>
public static class HealthMachine
{
    /// <summary>How long trouble must be over before the state says so.</summary>
    public static readonly TimeSpan Calm = TimeSpan.FromMinutes(2);

    /// <summary>The account as of now, and the change if its state is another one.</summary>
    public static (AccountHealth Health, HealthChange? Change) Step(AccountHealth before, HealthContext context, DateTimeOffset now)
    {
        var health = Attention.Turn(before, context, now);
        health = Attempts.Follow(health, context, now);
        health = PauseJudge.Judge(health, context, now);
        if (!health.State.IsPaused())
            health = Trouble(health, context, now);
        if (health.State == before.State)
            return (health with { Since = before.Since ?? now }, null);
        health = health with { Since = health.Since ?? now };
        return (health, new(now, before.State, health.State, health.Since.Value, HealthText.Evidence(health, context, now)));
    }

    private static AccountHealth Trouble(AccountHealth health, HealthContext context, DateTimeOffset now)
    {
        var last = health.Failing.Where(one => one.TriesLeft(context.Schedule) == 1).ToList();
        var isAtRisk = last.Count > 0 || health.RanOutUnseenAt is not null || health.RanOut is not null;
        var troubleAt = isAtRisk || !health.Failing.IsEmpty ? now : health.TroubleAt;
        var known = health with
        {
            RiskAt = isAtRisk ? now : health.RiskAt,
            TroubleAt = health.Late is { } late && !(troubleAt > late.At) ? late.At : troubleAt,
        };
        if (isAtRisk || (health.State == WebhookState.AtRisk && now - known.RiskAt < Calm))
            return known with { State = WebhookState.AtRisk, Since = last.Count > 0 ? last.Min(one => one.LastAt) : now };
        if (now - known.TroubleAt < Calm)
            return known with { State = WebhookState.Retrying, Since = health.Failing.IsEmpty ? now : health.Failing[0].FirstAt };
        return known with { State = WebhookState.Healthy, Since = now, Reason = null, MissingFrom = null };
    }
}
