using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Backfill;

/// <summary>Counts by account the texts from before our time that were published.</summary>
internal static class BackfillMeter
{
    private static readonly Counter<long> Published = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.BackfillPublished, "{text}", "Texts from before our time that were read back and published, by account.");

    public static void Count(string account, int published) => Published.Add(published, new KeyValuePair<string, object?>(TagNames.Account, account));
}
