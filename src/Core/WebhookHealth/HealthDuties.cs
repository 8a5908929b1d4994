using JustCallFx.Core.Accounts;
using JustCallFx.Core.Issues;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Does what follows from an account's state: tells of changes, keeps operations' issue, and has gaps read back.</summary>
public sealed class HealthDuties(HealthStore store, IIssues issues, IReadBack readBack, ILogger<HealthDuties> logger)
{
    /// <summary>Tells of a change; for the one that wrote it.</summary>
    public void Tell(Account account, AccountHealth health, HealthChange? change)
    {
        HealthMeter.Show(account.Name, health.State);
        if (change is null)
            return;
        HealthMeter.CountTransition(account.Name, change.To);
        var (level, to, from, evidence) = (LevelOf(change.To), change.To.Word(), change.From.Word(), string.Join(' ', change.Evidence));
        logger.WebhookStateChanged(level, account.Name, to, change.Since, from, evidence);
    }

    /// <summary>Does what is still to be done. What was done and not noted, because of a crash, is done once more; that does no harm.</summary>
    public async Task DoAsync(Account account, AccountHealth health, HealthContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (health.ToldOf != (health.State.IsPaused() ? health.State : null))
            await KeepIssueAsync(account, health, HealthText.Evidence(health, context, now), cancellationToken);
        if (context.CanReadBack && health.Order is { } order)
            await OrderAsync(account, order, cancellationToken);
    }

    private static LogLevel LevelOf(WebhookState state) => state switch
    {
        WebhookState.Healthy => LogLevel.Information,
        WebhookState.Retrying => LogLevel.Warning,
        _ => LogLevel.Error,
    };

    private async Task KeepIssueAsync(
        Account account, AccountHealth health, IEnumerable<string> evidence, CancellationToken cancellationToken)
    {
        var because = string.Join(' ', evidence);
        if (health.State.IsPaused())
        {
            var certainty = health.State == WebhookState.Paused ? "has paused" : "has probably paused";
            await issues.RaiseAsync(
                new(
                    IssueKinds.WebhookPaused,
                    account.Name,
                    $"JustCall {certainty} the webhook. {because}",
                    HealthText.Advice(health.State, DeliverySchedule.Of(account.DeliveryPolicy))!),
                cancellationToken);
        }
        else
        {
            await issues.ResolveAsync(IssueKinds.WebhookPaused, account.Name, $"Deliveries come again. {because}", cancellationToken);
        }

        WebhookState? told = health.State.IsPaused() ? health.State : null;
        await store.ChangeAsync(account.Name, known => (known with { ToldOf = told }, null), cancellationToken);
    }

    private async Task OrderAsync(Account account, ReadBackOrder order, CancellationToken cancellationToken)
    {
        await readBack.OrderAsync(account, order, cancellationToken);
        logger.ReadBackOrdered(account.Name, order.From, order.To, order.Because);
        await store.ChangeAsync(account.Name, known => (known.Order == order ? known with { Order = null } : known, null), cancellationToken);
    }
}
