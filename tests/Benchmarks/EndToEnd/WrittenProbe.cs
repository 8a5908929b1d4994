using System.Diagnostics;
using JustCallFx.Benchmarks.Load;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Benchmarks.EndToEnd;

/// <summary>Sees in the app when a text is in its conversation: its subscriber's activity ends then, with the message completed as well.</summary>
internal sealed class WrittenProbe : IDisposable
{
    private const string Done = "done";
    private const int Step = 100;

    private static readonly string Name = ActivityNames.Process(Topology.Events);

    private readonly ActivityListener listener;
    private readonly Lock gate = new();
    private Latencies latencies = new(Step);
    private long count;
    private long others;
    private long last;

    public WrittenProbe()
    {
        listener = new()
        {
            ShouldListenTo = source => source.Name == JustCallFxTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = See,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Counts latencies anew from here on.</summary>
    public void Begin()
    {
        lock (gate)
            latencies = new(Step);
    }

    /// <summary>What was done so far, and how fast since the last begin.</summary>
    public Written Look(bool collectsFirst)
    {
        var heap = GC.GetTotalMemory(collectsFirst);
        lock (gate)
            return new(count, others, last, Within(0.5), Within(0.99), heap, Environment.WorkingSet);

        double Within(double share) => latencies.Within(share).TotalMilliseconds;
    }

    public void Dispose() => listener.Dispose();

    private void See(Activity activity)
    {
        if (activity.OperationName != Name || activity.GetTagItem(TagNames.Subscriber) as string != Topology.SmsReceived)
            return;
        var now = Stopwatch.GetTimestamp();
        lock (gate)
        {
            if (activity.GetTagItem(TagNames.Outcome) as string != Done)
            {
                others++;
                return;
            }

            count++;
            last = now;
            latencies.Add(Stopwatch.GetElapsedTime(TracedText.DueAt(activity.TraceId), now));
        }
    }
}
