using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.NotUnderstood;

/// <summary>Counts by account the deliveries that were not understood.</summary>
internal static class NotUnderstoodMeter
{
    private static readonly Counter<long> Kept = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.UnrecognizedKept, "{delivery}", "Deliveries that were not understood and are kept, each once, by account.");

    public static void CountKept(string account) => Kept.Add(1, new KeyValuePair<string, object?>(TagNames.Account, account));
}
