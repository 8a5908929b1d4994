using JustCallFx.Core.Accounts;
using JustCallFx.Core.Reconciliation;

namespace JustCallFx.Core.Backfill;

/// <summary>Takes orders of backfills.</summary>
public sealed class BackfillDesk(BackfillStore store, ReconciliationStore reconciliation, ReconciliationPlan plan, TimeProvider clock)
{
    /// <summary>The most days; JustCall keeps three months (contract §8.3).</summary>
    public const int MostDays = 90;

    /// <summary>
    /// Has the last days read, up to what reconciliation reads by itself and to the newest text whose webhook can come no more: a text that
    /// may still come by webhook may still get a reply.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="days">How many days, 1 to <see cref="MostDays"/>.</param>
    /// <param name="by">The key that ordered it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it began; false while another one goes on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are out of range.</exception>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<bool> OrderAsync(Account account, int days, string by, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        var now = clock.GetUtcNow();
        var watermark = (await reconciliation.FindAsync(account.Name, cancellationToken))?.Watermark ?? now;
        var decided = now - DecidedAfter.Of(account);
        var texts = plan.Over(now.AddDays(-days), watermark > decided ? watermark : decided, "backfill", now);
        return await store.BeginAsync(account.Name, new BackfillState { Days = days, By = by, Texts = texts }, now, cancellationToken);
    }
}
