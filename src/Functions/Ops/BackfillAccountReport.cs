using JustCallFx.Core.Accounts;
using JustCallFx.Core.Backfill;

namespace JustCallFx.Functions.Ops;

/// <summary>How far an account's backfill is.</summary>
/// <param name="Account">The account.</param>
/// <param name="Replies">Whether it answers by itself: <c>off</c>, <c>shadow</c>, <c>on</c>.</param>
/// <param name="Backfill">The one that goes on, or that ended last; null when there was none.</param>
/// <param name="Hint">What to do; null for nothing.</param>
public sealed record BackfillAccountReport(string Account, string Replies, BackfillState? Backfill, string? Hint)
{
    /// <summary>The report of an account whose backfill is in a state.</summary>
    public static BackfillAccountReport Of(Account account, BackfillState? state) => new(
        account.Name, account.Replies.ToString().ToLowerInvariant(), state, BackfillHint.IsDue(account, state) ? BackfillHint.Text : null);
}
