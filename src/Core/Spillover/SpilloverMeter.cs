using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Spillover;

/// <summary>Counts by account the events that waited for the broker, when they begin to and when they are published.</summary>
internal static class SpilloverMeter
{
    private static readonly Counter<long> Spilled = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.SpilloverSpilled, "{event}", "Events that had to wait in the tables for the broker, by account.");

    private static readonly Counter<long> Drained = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.SpilloverDrained, "{event}", "Events that had waited in the tables and were published, by account.");

    public static void CountSpilled(string account) => Spilled.Add(1, new KeyValuePair<string, object?>(TagNames.Account, account));

    public static void CountDrained(string account) => Drained.Add(1, new KeyValuePair<string, object?>(TagNames.Account, account));
}
