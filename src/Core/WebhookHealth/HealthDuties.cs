using JustCallFx.Core.Accounts;
using JustCallFx.Core.Issues;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Does what follows from an account's state: tells of changes, keeps operations' issues, and has gaps read back.</summary>
public sealed class HealthDuties(HealthStore store, HealthGauge gauge, IIssues issues, IReadBack readBack, ILogger<HealthDuties> logger)
{
    /// <summary>Tells of a change; for the one that wrote it.</summary>
    public void Tell(Account account, AccountHealth health, HealthChange? change)
    {
        gauge.Show(account.Name, health.State);
        if (change is null)
            return;
        HealthMeter.CountTransition(account.Name, change.To);
        var (level, to, from, evidence) = (LevelOf(change.To), change.To.Word(), change.From.Word(), string.Join(' ', change.Evidence));
        logger.WebhookStateChanged(level, account.Name, to, change.Since, from, evidence);
    }

    /// <summary>Does what is still to be done. What was done and not noted, because of a crash, is done once more; that does no harm.</summary>
    public async Task DoAsync(Account account, AccountHealth health, HealthContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (health.ToldOf != ToBeToldOf(health))
            await KeepIssueAsync(account, health, context, now, cancellationToken);
        if (context.CanReadBack && health.Order is { } order)
            await OrderAsync(account, order, cancellationToken);
    }

    private static LogLevel LevelOf(WebhookState state) => state switch
    {
        WebhookState.Healthy => LogLevel.Information,
        WebhookState.Retrying => LogLevel.Warning,
        _ => LogLevel.Error,
    };

    private static string? KindOf(WebhookState? state) => state switch
    {
        WebhookState.AtRisk => IssueKinds.WebhookAtRisk,
        WebhookState.PauseSuspected or WebhookState.Paused => IssueKinds.WebhookPaused,
        _ => null,
    };

    private static WebhookState? ToBeToldOf(AccountHealth health) => KindOf(health.State) is null ? null : health.State;

    private async Task KeepIssueAsync(Account account, AccountHealth health, HealthContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (before, kind) = (KindOf(health.ToldOf), KindOf(health.State));
        var evidence = string.Join(' ', HealthText.Evidence(health, context, now));
        var isTold = true;
        if (before is not null && before != kind)
            isTold = await issues.ResolveAsync(before, account.Name, $"The webhook is {health.State.Word().Replace('_', ' ')} now. {evidence}", cancellationToken);
        if (kind is not null)
        {
            var summary = $"{HealthAdvice.Stake(health, context.Schedule)} {evidence}";
            isTold &= await issues.RaiseAsync(new(kind, account.Name, summary, HealthAdvice.Of(health, context)!), cancellationToken);
        }

        // What is not written may be lost with this instance: it is told again.
        if (isTold)
            await store.ChangeAsync(account.Name, known => (known with { ToldOf = ToBeToldOf(health) }, null), cancellationToken);
    }

    private async Task OrderAsync(Account account, ReadBackOrder order, CancellationToken cancellationToken)
    {
        await readBack.OrderAsync(account, order, cancellationToken);
        logger.ReadBackOrdered(account.Name, order.From, order.To, order.Because);
        await store.ChangeAsync(account.Name, known => (known.Order == order ? known with { Order = null } : known, null), cancellationToken);
    }
}
