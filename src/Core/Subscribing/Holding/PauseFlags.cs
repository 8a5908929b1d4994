using Azure;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>
/// What this instance knows of the pauses. They are read anew by the first who asks when five seconds have passed, for all: a pause
/// takes effect everywhere within ten seconds, and no event costs a read of its own.
/// </summary>
public sealed class PauseFlags(PauseStore store, TimeProvider clock, ILogger<PauseFlags> logger)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ReadWithin = TimeSpan.FromSeconds(4);

    private readonly Lock gate = new();
    private Task<IReadOnlyDictionary<string, Pause>>? reading;
    private volatile IReadOnlyDictionary<string, Pause>? known;
    private long nextRead;

    /// <summary>Whether a subscriber is paused. When the tables cannot be asked, what was known before counts on.</summary>
    /// <exception cref="RequestFailedException">Nothing is known yet, and the tables cannot be asked.</exception>
    public async ValueTask<bool> IsPausedAsync(string subscriber, CancellationToken cancellationToken)
    {
        if (known is { } flags && !IsMineToRead())
            return flags.ContainsKey(subscriber);
        try
        {
            known = await SharedRead().WaitAsync(cancellationToken);
        }
        catch (Exception fault) when (known is not null && !cancellationToken.IsCancellationRequested)
        {
            logger.PausesNotRead(fault);
        }

        return known!.ContainsKey(subscriber);
    }

    private bool IsMineToRead()
    {
        var due = Interlocked.Read(ref nextRead);
        return clock.GetTimestamp() >= due && Interlocked.CompareExchange(ref nextRead, FromNow(), due) == due;
    }

    private Task<IReadOnlyDictionary<string, Pause>> SharedRead()
    {
        lock (gate)
            return reading is { IsCompleted: false } ? reading : reading = ReadAsync();
    }

    private async Task<IReadOnlyDictionary<string, Pause>> ReadAsync()
    {
        using var patience = new CancellationTokenSource(ReadWithin, clock);
        try
        {
            // Waited for no longer than the token lives: a client may look at its token late, or never.
            var pauses = await store.AllAsync(patience.Token).WaitAsync(patience.Token);
            Interlocked.Exchange(ref nextRead, FromNow());
            return pauses;
        }
        catch (OperationCanceledException late) when (patience.IsCancellationRequested)
        {
            throw new RequestFailedException($"Table {PauseStore.TableName} did not answer within {ReadWithin.TotalSeconds} seconds.", late);
        }
    }

    private long FromNow() => clock.GetTimestamp() + (long)(MaxAge.TotalSeconds * clock.TimestampFrequency);
}
