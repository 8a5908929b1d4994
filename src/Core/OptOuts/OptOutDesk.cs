using JustCallFx.Core.Contacts;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.OptOuts;

/// <summary>Lifts opt-outs for operators, who know of a contact's wish otherwise; who did it is kept and logged.</summary>
public sealed class OptOutDesk(OptOutStore store, TimeProvider clock, ILogger<OptOutDesk> logger)
{
    /// <summary>Lifts a contact's opt-out on all lines of an account; false when there is none.</summary>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<bool> LiftAsync(string account, PhoneNumber contact, string by, CancellationToken cancellationToken)
    {
        if (!await store.LiftAsync(account, contact, clock.GetUtcNow(), by, cancellationToken))
            return false;
        logger.OptOutLifted(by, account);
        return true;
    }
}
