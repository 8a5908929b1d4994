using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Reconciliation;

/// <summary>Counts by account the texts that were read from JustCall's API, and of these those that were missed.</summary>
internal static class ReconciliationMeter
{
    private static readonly Counter<long> Listed = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.ReconciliationListed, "{text}", "Texts that JustCall's API listed to find out whether a webhook told of them, by account.");

    private static readonly Counter<long> Missed = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.ReconciliationMissed, "{text}", "Texts of which no webhook told, or not of their outcome, by account.");

    public static void Count(string account, int listed, int missed)
    {
        var tag = new KeyValuePair<string, object?>(TagNames.Account, account);
        Listed.Add(listed, tag);
        Missed.Add(missed, tag);
    }
}
