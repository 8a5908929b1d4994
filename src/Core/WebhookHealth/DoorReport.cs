using System.Collections.Concurrent;
using JustCallFx.Core.Accounts;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>
/// Writes down what this instance sees at its own door. While the tables do not take it, the instance draws its conclusions in memory and
/// logs them, so that operations know at once; afterwards the row decides again, with all that was seen.
/// </summary>
public sealed class DoorReport(
    AccountDirectory accounts,
    FailedDeliveries failures,
    ILastRequests requests,
    HealthStore store,
    HealthContexts contexts,
    HealthDuties duties,
    HealthGauge gauge,
    TimeProvider clock,
    ILogger<DoorReport> logger)
{
    // Arrivals are written down by the subscriber; only if that does not happen, the door tells that requests come.
    private static readonly TimeSpan Behind = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, AccountHealth> unwritten = new(StringComparer.Ordinal);

    /// <summary>What this instance concluded for an account while the tables did not take it; null when they take it.</summary>
    public AccountHealth? UnwrittenOf(string account) => unwritten.GetValueOrDefault(account);

    /// <summary>Writes down what is new; while the tables hang, that takes eight seconds for however many accounts.</summary>
    public Task WriteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return Task.WhenAll(
            from account in accounts.All
            let news = NewsOf(account)
            where news is not null
            select WriteAsync(account, news, now, cancellationToken));
    }

    private DoorEvidence? NewsOf(Account account)
    {
        var known = unwritten.GetValueOrDefault(account.Name) ?? store.Remembered(account.Name);
        var last = requests.LastRequestOf(account.Name);
        var isBehind = last is not null && !(last - known?.LastRequestAt < Behind);
        return failures.NewsOf(account) ?? (isBehind || unwritten.ContainsKey(account.Name) ? new([], [], last) : null);
    }

    private async Task WriteAsync(Account account, DoorEvidence news, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var context = contexts.Of(account);
        try
        {
            var (health, change) = await store.ChangeAsync(
                account.Name, known => HealthMachine.Step(known.With(news, context.Schedule), context, now), cancellationToken);
            failures.Written(account, news, now);
            unwritten.TryRemove(account.Name, out _);
            duties.Tell(account, health, change);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Conclude(account, news, context, now, fault);
        }
    }

    private void Conclude(Account account, DoorEvidence news, HealthContext context, DateTimeOffset now, Exception fault)
    {
        var before = unwritten.GetValueOrDefault(account.Name) ?? store.Remembered(account.Name) ?? new();
        var (health, change) = HealthMachine.Step(before.With(news, context.Schedule), context, now);
        unwritten[account.Name] = health;
        gauge.Show(account.Name, health.State);
        if (change is null)
            return;
        var forecast = HealthForecast.Of(health, context.Schedule);
        logger.WebhookStateUnwritten(
            fault, account.Name, change.To.Word(), forecast.TriesLeft, forecast.NextAttemptFrom, forecast.PauseExpectedAt);
    }
}
