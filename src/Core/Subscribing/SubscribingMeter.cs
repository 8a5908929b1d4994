using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Subscribing;

/// <summary>Counts and times what subscribers do, by subscriber.</summary>
public static class SubscribingMeter
{
    private const string OfTheStore = "store";
    private const string OfTheWork = "work";

    private static readonly Histogram<double> Duration = JustCallFxTelemetry.Meter.CreateHistogram<double>(
        InstrumentNames.SubscriberDuration, "s", "A subscriber's work on one event, by subscriber and outcome.");

    private static readonly Counter<long> Scheduled = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.RetriesScheduled, "{event}", "Failed events that come again, by subscriber and whether our own store failed or the work.");

    private static readonly Counter<long> DeadLettered = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.EventsDeadLettered, "{event}", "Events that went to the dead letters, by subscriber and reason.");

    private static readonly Counter<long> Held = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.HeldEvents, "{event}", "Events that were held because their subscriber takes none, by subscriber.");

    private static readonly Counter<long> Drained = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.HeldDrained, "{event}", "Held events that were sent to their subscriber, by subscriber.");

    /// <summary>Times the work on one event.</summary>
    public static void Time(string subscriber, string outcome, TimeSpan took) =>
        Duration.Record(took.TotalSeconds, By(subscriber), new(TagNames.Outcome, outcome));

    /// <summary>Counts an event that comes again.</summary>
    public static void CountScheduled(string subscriber, bool isOfTheStore) =>
        Scheduled.Add(1, By(subscriber), new(TagNames.Cause, isOfTheStore ? OfTheStore : OfTheWork));

    /// <summary>Counts an event that went to the dead letters.</summary>
    public static void CountDeadLettered(string subscriber, string reason) => DeadLettered.Add(1, By(subscriber), new(TagNames.Cause, reason));

    /// <summary>Counts an event that was held.</summary>
    public static void CountHeld(string subscriber) => Held.Add(1, By(subscriber));

    /// <summary>Counts a held event that was sent.</summary>
    public static void CountDrained(string subscriber) => Drained.Add(1, By(subscriber));

    private static KeyValuePair<string, object?> By(string subscriber) => new(TagNames.Subscriber, subscriber);
}
