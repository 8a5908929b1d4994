using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.Backfill;

/// <summary>Tells when an account answers by itself without knowing what was before.</summary>
public static class BackfillHint
{
    /// <summary>What to do, for people.</summary>
    public const string Text =
        "Replies is on and no backfill has finished: everybody seems to be a first contact, and those who said STOP before "
        + "are not known. Order one by POST /api/ops/backfill/{account}?days=90.";

    /// <summary>Whether the account is one of those.</summary>
    public static bool IsDue(Account account, BackfillState? state) => account.Replies == ReplyMode.On && state?.FinishedAt is null;
}
