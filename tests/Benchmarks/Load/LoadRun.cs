using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace JustCallFx.Benchmarks.Load;

/// <summary>
/// Keeps a server busy from one thread as independent clients would, and as wrk does: each kept-alive connection sends its next request
/// as soon as its own answer is in, whatever the others do.
/// </summary>
internal sealed class LoadRun(IPEndPoint address, byte[][] requests, int connections)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private int next;

    /// <summary>Runs for about <paramref name="seconds"/>, on a core of its own when one is given.</summary>
    /// <exception cref="IOException">An answer was not 200, or did not come.</exception>
    public LoadResult Run(double seconds, int? core)
    {
        LoadResult? load = null;
        Exception? broken = null;
        var thread = new Thread(() =>
        {
            try
            {
                if (core is { } one)
                    Cores.PinThread(one);
                load = Work(seconds);
            }
            catch (Exception fault)
            {
                broken = fault;
            }
        });
        thread.Start();
        thread.Join();
        return load ?? throw new IOException("The load could not be kept up.", broken);
    }

    private LoadResult Work(double seconds)
    {
        var all = Enumerable.Range(0, connections).Select(_ => new Connection(address)).ToList();
        var latencies = new Latencies();
        var from = Stopwatch.GetTimestamp();
        all.ForEach(connection => connection.Start(Next()));
        for (var ready = new List<Socket>(); Stopwatch.GetElapsedTime(from).TotalSeconds < seconds;)
        {
            ready.Clear();
            ready.AddRange(all);
            Socket.Select(ready, null, null, Patience);
            if (ready.Count == 0)
                throw new IOException($"No answer came for {Patience.TotalSeconds} s.");
            foreach (var connection in ready.Cast<Connection>())
            {
                if (connection.Take() is not { } took)
                    continue;
                latencies.Add(took);
                connection.Start(Next());
            }
        }

        var elapsed = Stopwatch.GetElapsedTime(from);
        all.ForEach(connection => connection.Dispose());
        return new(latencies, elapsed);
    }

    private byte[] Next() => requests[next++ % requests.Length];
}
