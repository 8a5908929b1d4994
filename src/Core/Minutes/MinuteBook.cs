using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Minutes;

/// <summary>This instance's minutes: closes each as it ends and writes it for all to see. While the tables fail they wait here, a day at most.</summary>
public sealed class MinuteBook(MinuteListener listener, MinuteStore store, TimeProvider clock, ILogger<MinuteBook> logger)
{
    private const int MostWaiting = 24 * 60;
    private const int BytesOfName = 4;

    private readonly Lock gate = new();
    private readonly Queue<Minute> waiting = [];

    /// <summary>The name that this instance's minutes have, made up anew at each start.</summary>
    public string Instance { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BytesOfName));

    /// <summary>The minutes that are not in the tables yet, oldest first.</summary>
    public IReadOnlyList<Minute> Waiting
    {
        get
        {
            lock (gate)
                return [.. waiting];
        }
    }

    /// <summary>
    /// Closes the minute that began at a time, and writes it with all that waits; one in which nothing was measured is not
    /// written. One caller at a time.
    /// </summary>
    public async Task CloseAsync(DateTimeOffset minute, CancellationToken cancellationToken)
    {
        if (listener.Take() is { Count: > 0 } figures)
            Keep(new(minute, Instance, figures));
        try
        {
            while (Waiting is [var oldest, ..])
            {
                await store.WriteAsync(oldest, cancellationToken);
                Forget(oldest);
            }
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.MinutesNotWritten(fault.GetType().Name, Waiting.Count);
        }
    }

    /// <summary>Removes what is too old, of all instances. Failing to is made up for by the next time.</summary>
    public async Task TrimAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.TrimAsync(clock.GetUtcNow(), cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.MinutesNotTrimmed(fault.GetType().Name);
        }
    }

    private void Keep(Minute closed)
    {
        lock (gate)
        {
            if (waiting.Count == MostWaiting)
                waiting.Dequeue();
            waiting.Enqueue(closed);
        }
    }

    private void Forget(Minute written)
    {
        lock (gate)
        {
            if (waiting.TryPeek(out var oldest) && oldest == written)
                waiting.Dequeue();
        }
    }
}
