using System.Collections.Concurrent;
using System.Diagnostics;

namespace JustCallFx.TestKit;

/// <summary>
/// The spans of one activity source that end while this listens, whichever test causes them: each looks only at its own trace.
/// </summary>
public sealed class RecordedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> ended = new();
    private readonly ActivityListener listener;

    /// <summary>Listens to a source from now on.</summary>
    public RecordedSpans(string source)
    {
        listener = new ActivityListener
        {
            ShouldListenTo = one => one.Name == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>The spans that have ended, in that order.</summary>
    public IReadOnlyList<Activity> Ended => [.. ended];

    /// <summary>The spans of one trace that have ended, in that order.</summary>
    public IReadOnlyList<Activity> Of(ActivityTraceId trace) => [.. ended.Where(span => span.TraceId == trace)];

    /// <summary>A span of nobody's source that others lie in.</summary>
    public static Activity Around() => new Activity("around") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();

    /// <summary>A span's tags, <c>name=value</c>, by their names.</summary>
    public static IReadOnlyList<string> TagsOf(Activity span) =>
        [.. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();
}
