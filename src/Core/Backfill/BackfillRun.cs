using JustCallFx.Core.Accounts;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Reconciliation;
using JustCallFx.Core.SmsApi;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Backfill;

/// <summary>
/// Goes on with the backfills that were ordered: first the list of contacts who want no texts, then the texts, a page at a time. How far
/// it is stands in the account's row after each page; what is read again is published under the same ids.
/// </summary>
public sealed class BackfillRun(
    AccountDirectory accounts, BackfillStore store, OptOutList optOuts, TextSweep sweep, TimeProvider clock, ILogger<BackfillRun> logger)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(15);

    private int looks;

    /// <summary>Goes on with each account's backfill, for four minutes at most; what is left is for the next time.</summary>
    public async Task ContinueAsync(CancellationToken cancellationToken)
    {
        var isFirstLook = Interlocked.Increment(ref looks) == 1;
        await Task.WhenAll(accounts.All.Select(account => ContinueAsync(account, isFirstLook, cancellationToken)));
    }

    // One account's trouble is not another's.
    private async Task ContinueAsync(Account account, bool isFirstLook, CancellationToken cancellationToken)
    {
        try
        {
            var state = await store.FindAsync(account.Name, cancellationToken);
            if (isFirstLook && BackfillHint.IsDue(account, state))
                logger.BackfillMissing(account.Name);
            if (state is null or { FinishedAt: not null } || state.NextAt > clock.GetUtcNow())
                return;
            if (await store.TakeAsync(account.Name, clock.GetUtcNow(), cancellationToken) is { State: { FinishedAt: null } before } taken)
                await WorkAsync(account, taken, before, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.BackfillBroken(fault, account.Name);
        }
    }

    private async Task WorkAsync(Account account, LeasedRow<BackfillState> taken, BackfillState before, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var state = before;
        for (var goesOn = true; goesOn && state.FinishedAt is null && clock.GetElapsedTime(started) < LongestRun;)
        {
            (state, goesOn) = await StepAsync(account, state, cancellationToken);
            if (!await taken.KeepAsync(state, clock.GetUtcNow(), cancellationToken))
                return;
        }

        await taken.GiveBackAsync(state, clock.GetUtcNow(), cancellationToken);
    }

    private async Task<(BackfillState State, bool GoesOn)> StepAsync(Account account, BackfillState state, CancellationToken cancellationToken)
    {
        if (state.ListPage is { } page)
            return await optOuts.ReadPageAsync(account, state, page, cancellationToken);
        if (state.Texts.IsDone)
        {
            logger.BackfillDone(account.Name, state.Texts.Listed, state.Texts.Missed, state.OptOuts, state.Texts.From);
            return (state with { FinishedAt = clock.GetUtcNow() }, false);
        }

        switch (await sweep.ReadPageAsync(account, state.Texts, cancellationToken))
        {
            case ApiResult<SweptPage>.Done { Value: var swept }:
                var next = await sweep.PublishAsync(account, swept, EventProperties.FromBackfill, cancellationToken);
                BackfillMeter.Count(account.Name, next.Missed - state.Texts.Missed);
                return (state with { Texts = next, Fault = null, NextAt = null }, true);
            case ApiResult<SweptPage>.Refused { Error: var error }:
                if (state.Fault != error.ToString())
                    logger.BackfillRefused(account.Name, error);
                return (state with { Fault = error.ToString(), NextAt = clock.GetUtcNow() + AfterRefusal }, false);
            default:
                return (state, false);
        }
    }
}
