using System.Diagnostics;
using System.Net;

namespace JustCallFx.Benchmarks.Load;

/// <summary>
/// Keeps a server busy over kept-alive connections, cheaply: each thread sends one request on each of its connections, then takes the
/// answers, with no waiting list of the system's and no allocation in between.
/// </summary>
internal sealed class LoadRun(IPEndPoint address, byte[][] requests, int threads, int connectionsPerThread)
{
    private int next;

    /// <summary>Runs for about <paramref name="seconds"/>; gives the number of answers and the time that they took.</summary>
    public (long Answers, TimeSpan Elapsed) Run(double seconds)
    {
        var answers = new long[threads];
        var faults = new Exception?[threads];
        var from = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, threads).Select(which => new Thread(() =>
        {
            try
            {
                answers[which] = Work(from, seconds);
            }
            catch (Exception fault)
            {
                faults[which] = fault;
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return faults.FirstOrDefault(fault => fault is not null) is { } broken
            ? throw new IOException("The load could not be kept up.", broken)
            : (answers.Sum(), Stopwatch.GetElapsedTime(from));
    }

    private long Work(long from, double seconds)
    {
        var connections = Enumerable.Range(0, connectionsPerThread).Select(_ => new Connection(address)).ToArray();
        var answers = 0L;
        while (Stopwatch.GetElapsedTime(from).TotalSeconds < seconds)
        {
            foreach (var connection in connections)
                connection.Send(requests[(Interlocked.Increment(ref next) & int.MaxValue) % requests.Length]);
            foreach (var connection in connections)
                connection.ReceiveOk();
            answers += connections.Length;
        }

        foreach (var connection in connections)
            connection.Dispose();
        return answers;
    }
}
