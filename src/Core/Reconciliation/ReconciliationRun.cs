using JustCallFx.Core.Accounts;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.SmsApi;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Reconciliation;

/// <summary>
/// Finds texts that no webhook told of and publishes them. A regular run of an account reads from its watermark to the newest text of
/// which it is decided whether its webhook will come, so that no text is judged too early; ordered spans are read besides. How far a run
/// is stands in the account's row after each page: a run that breaks off goes on there, and publishes nothing anew but what is still not
/// known, under the same ids.
/// </summary>
public sealed class ReconciliationRun(
    AccountDirectory accounts,
    ReconciliationStore store,
    TextSweep sweep,
    ReconciliationPlan plan,
    ReconciliationVerdict verdict,
    TimeProvider clock,
    ILogger<ReconciliationRun> logger)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(4);

    /// <summary>Goes on with what is due of each account, for four minutes at most; what is left is for the next time.</summary>
    public Task ContinueAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(accounts.All.Select(account => ContinueAsync(account, cancellationToken)));

    // One account's trouble is not another's.
    private async Task ContinueAsync(Account account, CancellationToken cancellationToken)
    {
        try
        {
            var (state, orders) = await store.ReadAsync(account.Name, cancellationToken);
            if (!ReconciliationPlan.IsDue(account, state, orders, clock.GetUtcNow()))
                return;
            if (await store.TakeAsync(account.Name, clock.GetUtcNow(), cancellationToken) is { } taken)
                await WorkAsync(account, taken, orders, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.ReconciliationBroken(fault, account.Name);
        }
    }

    private async Task WorkAsync(
        Account account, LeasedRow<ReconciliationState> taken, IReadOnlyList<ReconciliationOrder> orders, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var state = await verdict.TellAsync(account, taken.State ?? plan.First(clock.GetUtcNow()), cancellationToken);
        for (var goesOn = true; goesOn && clock.GetElapsedTime(started) < LongestRun;)
        {
            (state, goesOn) = await StepAsync(account, taken, plan.Begin(account, state, orders, clock.GetUtcNow()), cancellationToken);
            if (!await taken.KeepAsync(state, clock.GetUtcNow(), cancellationToken))
                return;
            if (state.Current is null)
                orders = (await store.ReadAsync(account.Name, cancellationToken)).Orders;
        }

        await taken.GiveBackAsync(state, clock.GetUtcNow(), cancellationToken);
    }

    private async Task<(ReconciliationState State, bool GoesOn)> StepAsync(
        Account account, LeasedRow<ReconciliationState> taken, ReconciliationState state, CancellationToken cancellationToken)
    {
        if (state.Current is not { } current)
            return (state, false);
        if (current.IsDone)
            return (await FinishAsync(account, state, current, cancellationToken), true);
        switch (await sweep.ReadPageAsync(account, current, cancellationToken))
        {
            case ApiResult<SweptPage>.Done { Value: var page }:
                return await PublishAsync(account, taken, await verdict.AcceptedAsync(account, state, cancellationToken), page, cancellationToken);
            case ApiResult<SweptPage>.Refused refused:
                return (plan.Refused(await verdict.RefusedAsync(account, state, refused.Error, cancellationToken), clock.GetUtcNow()), false);
            case var later:
                logger.ReconciliationWaits(account.Name, later.GetType().Name);
                return (state, false);
        }
    }

    private async Task<(ReconciliationState State, bool GoesOn)> PublishAsync(
        Account account, LeasedRow<ReconciliationState> taken, ReconciliationState state, SweptPage page, CancellationToken cancellationToken)
    {
        var found = state with { Current = page.Found };
        if (!page.Missing.IsEmpty && !await taken.KeepAsync(found, clock.GetUtcNow(), cancellationToken))
            return (found, false);
        var after = await sweep.PublishAsync(account, page, EventProperties.FromReconciliation, cancellationToken);
        ReconciliationMeter.Count(account.Name, after.Listed - page.Found.Listed, after.Missed - page.Found.Missed);
        return (state with { Current = after }, true);
    }

    private async Task<ReconciliationState> FinishAsync(Account account, ReconciliationState state, Sweep done, CancellationToken cancellationToken)
    {
        var result = SweepResult.Of(done, clock.GetUtcNow());
        logger.ReconciliationDone(account.Name, result.Listed, result.Missed, result.From, result.To, result.Why);
        // Before it is written that the run is over: should that fail, all of this is done once more, which changes nothing.
        var judged = await verdict.FinishedAsync(account, state, result, cancellationToken);
        if (state.Order is { } order)
            await store.StrikeAsync(account.Name, order, cancellationToken);
        return plan.Finished(judged, result);
    }
}
