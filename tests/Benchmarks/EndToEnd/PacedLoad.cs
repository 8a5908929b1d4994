using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using JustCallFx.Benchmarks.Load;

namespace JustCallFx.Benchmarks.EndToEnd;

/// <summary>Sends each text when it is due, or as soon after as a connection is free; what it waits for one counts as its latency.</summary>
internal sealed class PacedLoad(IPEndPoint address, int connections)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    /// <summary>Sends the texts, so many a second; answers when the first was due and when the last was answered.</summary>
    /// <exception cref="IOException">An answer was not 200, or did not come.</exception>
    public Task<(long First, long Last)> RunAsync(IReadOnlyList<TracedText> texts, double perSecond) =>
        Task.Factory.StartNew(() => Run(texts, perSecond), TaskCreationOptions.LongRunning);

    private (long First, long Last) Run(IReadOnlyList<TracedText> texts, double perSecond)
    {
        var free = new Stack<Connection>(Enumerable.Range(0, connections).Select(_ => new Connection(address)));
        var busy = new List<Connection>();
        var first = Stopwatch.GetTimestamp();
        for (var next = 0; next < texts.Count || busy.Count > 0;)
        {
            for (; next < texts.Count && free.Count > 0 && DueAt(next) <= Stopwatch.GetTimestamp(); next++)
            {
                var connection = free.Pop();
                texts[next].Stamp(DueAt(next));
                connection.Start(texts[next].Bytes);
                busy.Add(connection);
            }

            Await(busy, free, next < texts.Count && free.Count > 0);
        }

        var last = Stopwatch.GetTimestamp();
        foreach (var connection in free)
            connection.Dispose();
        return (first, last);

        long DueAt(int number) => first + (long)(number / perSecond * Stopwatch.Frequency);
    }

    private static void Await(List<Connection> busy, Stack<Connection> free, bool isMoreDueSoon)
    {
        if (busy.Count == 0)
        {
            Thread.Sleep(Moment);
            return;
        }

        List<Socket> ready = [.. busy];
        Socket.Select(ready, null, null, isMoreDueSoon ? Moment : Patience);
        if (ready.Count == 0 && !isMoreDueSoon)
            throw new IOException($"No answer came for {Patience.TotalSeconds} s.");
        foreach (var connection in ready.Cast<Connection>().Where(connection => connection.Take() is not null))
        {
            busy.Remove(connection);
            free.Push(connection);
        }
    }
}
