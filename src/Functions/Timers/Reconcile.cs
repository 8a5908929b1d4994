using System.Diagnostics.CodeAnalysis;
using JustCallFx.Core.Backfill;
using JustCallFx.Core.Reconciliation;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Timers;

/// <summary>Reads back what no webhook told, and what was before our time.</summary>
public sealed class Reconcile(ReconciliationRun run, BackfillRun backfill)
{
    /// <summary>
    /// Runs every minute, never over itself; reads what is due by then (<see cref="ReconciliationSettings.Every"/>), and goes on with the
    /// backfills that were ordered.
    /// </summary>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The trigger is declared on it.")]
    [Function(nameof(Reconcile))]
    public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        Task.WhenAll(run.ContinueAsync(cancellationToken), backfill.ContinueAsync(cancellationToken));
}
