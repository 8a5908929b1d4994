using JustCallFx.Core.Accounts;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Tells people how each account's webhook stands, as of the moment they ask.</summary>
public sealed class HealthDesk(
    HealthStore store, FailedDeliveries failures, DoorReport door, HealthContexts contexts, TimeProvider clock, ILogger<HealthDesk> logger)
{
    private const int MostChanges = 20;

    /// <summary>The view of an account; of this instance alone, when the tables do not answer.</summary>
    public async Task<HealthView> ShowAsync(Account account, CancellationToken cancellationToken)
    {
        try
        {
            var (health, context) = (await store.ReadAsync(account.Name, cancellationToken), await contexts.OfAsync(account, cancellationToken));
            return View(account, health, context, onlyHere: false, await store.HistoryAsync(account.Name, MostChanges, cancellationToken));
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.WebhookNotAssessed(fault, account.Name);
            return View(account, door.UnwrittenOf(account.Name) ?? store.Remembered(account.Name) ?? new(), contexts.Of(account), onlyHere: true, []);
        }
    }

    // What this instance saw in the last seconds may not be written yet.
    private HealthView View(Account account, AccountHealth known, HealthContext context, bool onlyHere, IReadOnlyList<HealthChange> history)
    {
        var now = clock.GetUtcNow();
        var seen = failures.NewsOf(account) is { } news ? known.With(news, context.Schedule) : known;
        var (health, _) = HealthMachine.Step(seen, context, now);
        return new(
            health.State,
            health.Since,
            HealthForecast.Of(health, context.Schedule),
            HealthText.Evidence(health, context, now),
            HealthAdvice.Of(health, context),
            onlyHere,
            history);
    }
}
