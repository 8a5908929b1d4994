using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.Reconciliation;

/// <summary>How long after a text it is decided whether its webhook will come: the last retry of the delivery policy (contract §6), and five minutes.</summary>
public static class DecidedAfter
{
    private static readonly TimeSpan Room = TimeSpan.FromMinutes(5);

    /// <summary>The span for an account.</summary>
    public static TimeSpan Of(Account account) => DeliverySchedule.Of(account.DeliveryPolicy).LastRetryAfter + Room;
}
