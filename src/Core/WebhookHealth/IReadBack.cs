using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>What watching the webhook needs of the part that lists an account's texts at JustCall and finds those that no delivery told of.</summary>
public interface IReadBack
{
    /// <summary>Whether an account's texts can be listed: it has the credentials for that.</summary>
    bool CanRead(Account account);

    /// <summary>The newest run that ended well; null when there was none.</summary>
    Task<ReadBackRun?> LastRunOfAsync(Account account, CancellationToken cancellationToken);

    /// <summary>Has a span read back, once every attempt at its deliveries should have been made. The same span may be ordered again.</summary>
    Task OrderAsync(Account account, ReadBackOrder order, CancellationToken cancellationToken);
}
