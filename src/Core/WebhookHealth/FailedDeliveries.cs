using System.Collections.Frozen;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Publishing;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>
/// The deliveries that this instance answered 503 to, in memory: what stores events may fail for the same reason as they did. Until
/// the first of them, deliveries that succeed cost a look at a flag; from then on a look at the account's failures.
/// </summary>
public sealed class FailedDeliveries
{
    private readonly FrozenDictionary<string, AccountFailures> byAccount;

    private volatile bool hasAny;

    /// <summary>Follows each account's deliveries from now on.</summary>
    public FailedDeliveries(AccountDirectory accounts, TimeProvider clock)
    {
        var aliveSince = clock.GetUtcNow();
        byAccount = accounts.All.ToFrozenDictionary(
            account => account.Name, account => new AccountFailures(DeliverySchedule.Of(account.DeliveryPolicy), aliveSince));
    }

    /// <summary>An event could not be stored, and its sender was asked to try again.</summary>
    public void Failed(OutgoingEvent outgoing, DateTimeOffset at)
    {
        byAccount[outgoing.Account].Failed(outgoing.Id, at, EventTime.Of(outgoing.Body.Span));
        hasAny = true;
    }

    /// <summary>An event was stored: if it failed before, its attempts are over.</summary>
    public void Stored(OutgoingEvent outgoing)
    {
        if (hasAny)
            byAccount[outgoing.Account].Ended(outgoing.Id);
    }

    /// <summary>What has not been written down yet; null when that is nothing.</summary>
    public DoorEvidence? NewsOf(Account account) => hasAny ? byAccount[account.Name].News() : null;

    /// <summary>What was written down is no news any more.</summary>
    public void Written(Account account, DoorEvidence news, DateTimeOffset now) => byAccount[account.Name].Written(news, now);
}
