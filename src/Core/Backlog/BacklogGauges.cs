using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Backlog;

/// <summary>
/// Shows the newest <see cref="BacklogReport"/> that this instance read as gauges. One that is three minutes old is shown no more: another
/// instance may read it now, and two would contradict each other.
/// </summary>
public sealed class BacklogGauges : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(3);

    private readonly Meter meter = new(JustCallFxTelemetry.Name);
    private readonly TimeProvider clock;
    private BacklogReport? newest;

    /// <summary>Shows nothing until something is read.</summary>
    public BacklogGauges(TimeProvider clock)
    {
        this.clock = clock;
        AddOfEntities();
        AddOfTables();
    }

    /// <summary>Shows a report instead of the one before.</summary>
    public void Show(BacklogReport report) => Volatile.Write(ref newest, report);

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();

    private BacklogReport? Shown => Volatile.Read(ref newest) is { } report && clock.GetUtcNow() - report.At < Fresh ? report : null;

    private void AddOfEntities()
    {
        meter.CreateObservableGauge(
            InstrumentNames.QueueOldestAge,
            () => Entities(one => Age(one.WaitingSince)),
            "s",
            "How long the oldest message of a subscription or queue has waited, by entity.");
        meter.CreateObservableGauge(
            InstrumentNames.QueueWaiting,
            () => Entities(one => one.Waiting.Count),
            "{message}",
            "Messages that wait in a subscription or queue, at least, by entity.");
        meter.CreateObservableGauge(
            InstrumentNames.QueueDeadLetters,
            () => Entities(one => one.DeadLetters.Count),
            "{message}",
            "Dead letters of a subscription or queue, at least, by entity.");
    }

    private void AddOfTables()
    {
        meter.CreateObservableGauge(
            InstrumentNames.HeldOldestAge, HeldAges, "s", "How long the oldest event that a subscriber holds has waited, by subscriber.");
        meter.CreateObservableGauge(
            InstrumentNames.SpilloverOldestAge, () => One(one => Age(one.SpilloverSince)), "s", "How long the oldest event has waited for the broker.");
        meter.CreateObservableGauge(
            InstrumentNames.RetriesOverdue, () => One(one => one.OverdueRetries.Count), "{event}", "Failed events that should have come again, at least.");
        meter.CreateObservableGauge(
            InstrumentNames.RepliesOverdue, () => One(one => one.OverdueReplies.Count), "{reply}", "Replies that should have been looked at, at least.");
    }

    private IEnumerable<Measurement<double>> Entities(Func<EntityBacklog, double> value) =>
        Shown?.Entities.Select(one => new Measurement<double>(value(one), new KeyValuePair<string, object?>(TagNames.Entity, one.Entity))) ?? [];

    private IEnumerable<Measurement<double>> HeldAges() =>
        Shown?.Held.Select(one => new Measurement<double>(Age(one.Value), new KeyValuePair<string, object?>(TagNames.Subscriber, one.Key))) ?? [];

    private IEnumerable<Measurement<double>> One(Func<BacklogReport, double> value) => Shown is { } report ? [new(value(report))] : [];

    private double Age(DateTimeOffset? since) => since is { } start ? Math.Max(0, (clock.GetUtcNow() - start).TotalSeconds) : 0;
}
