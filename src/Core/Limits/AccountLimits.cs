using System.Collections.Concurrent;
using System.Security.Cryptography;
using JustCallFx.Core.Accounts;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Limits;

/// <summary>
/// Holds each account to its limits, over all instances: calls in any minute, in any hour, and at once (contract §8.4). Nobody waits
/// inside; whoever has to wait is told until when.
/// </summary>
public sealed class AccountLimits(LimitStore store, TimeProvider clock, ILogger<AccountLimits> logger) : IDisposable
{
    private const int LeaseBytes = 8;

    private static readonly TimeSpan LongestNote = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Turnstile> turnstiles = new(StringComparer.Ordinal);

    /// <summary>Asks to begin a call.</summary>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted; no call may begin.</exception>
    /// <exception cref="TimeoutException">The tables did not answer in time; no call may begin.</exception>
    public async Task<LimitAnswer> TakeAsync(Account account, CallPriority priority, CancellationToken cancellationToken)
    {
        var lease = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(LeaseBytes));
        var turnstile = Of(account);
        var answer = await turnstile.ChangeAsync(use => use.Take(lease, priority, account.ApiLimits, clock.GetUtcNow()), cancellationToken);
        if (answer is not LimitAnswer.Wait wait)
            return answer;

        LimitMeter.CountWait(account.Name, priority, wait.Cause);
        // Bulk readers look again without a turn: they would push replies back.
        return priority == CallPriority.Reply ? wait with { Until = turnstile.Turns.Next(wait.Until, Gap(account.ApiLimits, wait.Cause)) } : wait;
    }

    /// <summary>
    /// Notes that a call has ended. Never throws, because the call has happened: what could not be noted runs out by itself.
    /// </summary>
    /// <returns>When to try again, if the call was turned away.</returns>
    public async Task<DateTimeOffset> GiveBackAsync(Account account, string lease, CallEnding ending)
    {
        var turnstile = Of(account);
        var waitUntil = await NoteAsync(turnstile, account.Name, lease, ending);
        return ending.TurnedAway ? turnstile.Turns.Next(waitUntil, Gap(account.ApiLimits, LimitCause.JustCall)) : waitUntil;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var turnstile in turnstiles.Values)
            turnstile.Dispose();
    }

    private async Task<DateTimeOffset> NoteAsync(Turnstile turnstile, string account, string lease, CallEnding ending)
    {
        try
        {
            using var patience = new CancellationTokenSource(LongestNote, clock);
            return await turnstile.ChangeAsync(use => use.GiveBack(lease, ending, clock.GetUtcNow()), patience.Token);
        }
        catch (Exception fault)
        {
            logger.LimitsNotNoted(fault, account);
            var now = clock.GetUtcNow();
            return ending.WaitUntil ?? (ending.TurnedAway ? now + AccountUse.BackOff(timesInARow: 1) : now);
        }
    }

    private Turnstile Of(Account account) => turnstiles.GetOrAdd(account.Name, name => new Turnstile(name, store, clock));

    private static TimeSpan Gap(ApiLimits limits, LimitCause cause) => cause switch
    {
        LimitCause.Hour => TimeSpan.FromHours(1) / limits.PerHour,
        LimitCause.AtOnce => TimeSpan.FromSeconds(1) / limits.AtOnce,
        _ => TimeSpan.FromMinutes(1) / limits.PerMinute,
    };
}
