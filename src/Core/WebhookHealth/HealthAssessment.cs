using JustCallFx.Core.Accounts;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Finds out how each account's webhook stands, and does what follows from that.</summary>
public sealed class HealthAssessment(
    AccountDirectory accounts, HealthStore store, HealthContexts contexts, HealthDuties duties, TimeProvider clock, ILogger<HealthAssessment> logger)
{
    /// <summary>Assesses every account once; one that fails or hangs holds up no other.</summary>
    public Task AssessAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(accounts.All.Select(account => TryAssessAsync(account, cancellationToken)));

    private async Task TryAssessAsync(Account account, CancellationToken cancellationToken)
    {
        try
        {
            await AssessAsync(account, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.WebhookNotAssessed(fault, account.Name);
        }
    }

    private async Task AssessAsync(Account account, CancellationToken cancellationToken)
    {
        var (context, now) = (await contexts.OfAsync(account, cancellationToken), clock.GetUtcNow());
        var (health, change) = await store.ChangeAsync(account.Name, known => HealthMachine.Step(known, context, now), cancellationToken);
        duties.Tell(account, health, change);
        await duties.DoAsync(account, health, context, now, cancellationToken);
    }
}
