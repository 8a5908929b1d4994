using JustCallFx.Core.Accounts;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Core.Reconciliation;

/// <summary>Tells the watch over the webhook what reconciliation found, and takes its orders.</summary>
internal sealed class WebhookReadBack(ReconciliationStore store) : IReadBack
{
    public bool CanRead(Account account) => account.ApiKey is not null && !account.SigningKeys.IsEmpty;

    public async Task<ReadBackRun?> LastRunOfAsync(Account account, CancellationToken cancellationToken) =>
        await store.FindAsync(account.Name, cancellationToken) is { Last: { } last, NewestMissed: var newest }
            ? new(last.At, last.From, last.To, last.Missed, newest)
            : null;

    public Task OrderAsync(Account account, ReadBackOrder order, CancellationToken cancellationToken) =>
        store.OrderAsync(account.Name, order.From, order.To, order.Because, cancellationToken);
}
