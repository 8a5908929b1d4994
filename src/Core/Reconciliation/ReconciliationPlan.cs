using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Retention;

namespace JustCallFx.Core.Reconciliation;

/// <summary>Says what is to be read next. Pure: what it looks at is handed in.</summary>
public sealed class ReconciliationPlan(ReconciliationSettings settings, EventMemory memory, RetentionSettings retention)
{
    private const string Regular = "regular run";

    /// <summary>Whether anything is to be done for an account; it is at its first look, when there is no state yet.</summary>
    public static bool IsDue(Account account, ReconciliationState? state, IReadOnlyList<ReconciliationOrder> orders, DateTimeOffset now)
    {
        if (state is null || state.NextAt <= now || state.Untold is not null)
            return true;
        // What JustCall refused is asked again when the next run is due, not before.
        return state.Fault is null && (state.Current is not null || orders.Any(order => IsDecided(account, order, now)));
    }

    /// <summary>The state at an account's first look: what was before it is for the backfill.</summary>
    public ReconciliationState First(DateTimeOffset now) => new() { Watermark = now, NextAt = now + settings.Every };

    /// <summary>The state with the next run begun, where one goes on or is due.</summary>
    public ReconciliationState Begin(Account account, ReconciliationState state, IReadOnlyList<ReconciliationOrder> orders, DateTimeOffset now)
    {
        if (state.Current is not null)
            return state;
        if (orders.FirstOrDefault(order => IsDecided(account, order, now)) is { } due)
            return state with { Order = due.Key, Current = Over(due.From, due.To, due.Why, now) };
        if (state.NextAt > now)
            return state;
        var to = now - DecidedAfter.Of(account);
        return to > state.Watermark
            ? state with { Order = null, Current = Over(state.Watermark, to, Regular, now) }
            : state with { NextAt = now + settings.Every };
    }

    /// <summary>The state after a run.</summary>
    public ReconciliationState Finished(ReconciliationState state, SweepResult result) => state with
    {
        Current = null,
        Order = null,
        Last = result,
        NewestMissed = Later(state.NewestMissed, state.Current?.NewestMissed),
        NextAt = state.Order is null ? result.At + settings.Every : state.NextAt,
        // A regular run begins at the watermark, or later where what is between is too old to be read.
        Watermark = (state.Order is null || result.From <= state.Watermark) && result.To > state.Watermark ? result.To : state.Watermark,
    };

    /// <summary>The state after JustCall refused a call. It may take weeks until it does not: a run that has read nothing begins anew then.</summary>
    public ReconciliationState Refused(ReconciliationState state, DateTimeOffset now)
    {
        var later = state with { NextAt = now + settings.Every };
        return state.Current is { Pages: 0 } ? later with { Current = null, Order = null } : later;
    }

    /// <summary>What is to be read of a span: nothing that subscribers would refuse as too old, or that is kept no longer.</summary>
    public Sweep Over(DateTimeOffset from, DateTimeOffset to, string why, DateTimeOffset now)
    {
        DateTimeOffset?[] bounds = [from, now - memory.Length, now - retention.Timelines];
        var first = bounds.Max()!.Value;
        return Sweep.Over(first < to ? first : to, to, why, now);
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    private static bool IsDecided(Account account, ReconciliationOrder order, DateTimeOffset now) => order.To + DecidedAfter.Of(account) <= now;
}
