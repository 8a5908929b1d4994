using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Issues;

/// <summary>
/// Shows how many issues stand, by kind, as this instance read it last. What is three minutes old is shown no more: another instance may
/// read it now.
/// </summary>
public sealed class IssueGauge : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(3);

    private readonly Meter meter = new(JustCallFxTelemetry.Name);
    private readonly TimeProvider clock;
    private (DateTimeOffset At, IReadOnlyList<Measurement<long>> Counts)? shown;
    private readonly Lock gate = new();

    /// <summary>Shows nothing until something is read.</summary>
    public IssueGauge(TimeProvider clock)
    {
        this.clock = clock;
        meter.CreateObservableGauge(InstrumentNames.IssuesOpen, Counts, "{issue}", "Issues that stand, by kind.");
    }

    /// <summary>Shows these instead of those before.</summary>
    public void Show(IReadOnlyList<Issue> standing)
    {
        IReadOnlyList<Measurement<long>> counts = standing.Count == 0
            ? [new(0, new KeyValuePair<string, object?>(TagNames.Kind, TagNames.None))]
            : [.. standing.CountBy(issue => issue.Kind).Select(kind =>
                new Measurement<long>(kind.Value, new KeyValuePair<string, object?>(TagNames.Kind, kind.Key)))];
        lock (gate)
            shown = (clock.GetUtcNow(), counts);
    }

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<long>> Counts()
    {
        lock (gate)
            return shown is var (at, counts) && clock.GetUtcNow() - at < Fresh ? counts : [];
    }
}
