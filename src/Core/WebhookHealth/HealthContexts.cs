using System.Collections.Concurrent;
using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>What each account's health is judged by on this instance.</summary>
public sealed class HealthContexts(IReadBack readBack, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, ReadBackRun> lastRuns = new(StringComparer.Ordinal);
    private readonly DateTimeOffset aliveSince = clock.GetUtcNow();

    /// <summary>The context of an account, with the last reading back that this instance heard of.</summary>
    public HealthContext Of(Account account) => new(
        DeliverySchedule.Of(account.DeliveryPolicy),
        aliveSince,
        readBack.CanRead(account),
        lastRuns.GetValueOrDefault(account.Name));

    /// <summary>The context of an account, with the last reading back that there was.</summary>
    public async Task<HealthContext> OfAsync(Account account, CancellationToken cancellationToken)
    {
        if (await readBack.LastRunOfAsync(account, cancellationToken) is { } run)
            lastRuns[account.Name] = run;
        return Of(account);
    }
}
