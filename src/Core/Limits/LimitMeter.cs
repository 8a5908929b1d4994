using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Limits;

/// <summary>Counts the calls that had to wait for an account's limits.</summary>
internal static class LimitMeter
{
    private static readonly Counter<long> Waits = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.ApiWaits, "{call}", "Calls of JustCall's API that had to wait for the account's limits, by account, priority and cause.");

    public static void CountWait(string account, CallPriority priority, LimitCause cause) => Waits.Add(
        1,
        new KeyValuePair<string, object?>(TagNames.Account, account),
        new KeyValuePair<string, object?>(TagNames.Priority, priority == CallPriority.Reply ? "reply" : "bulk"),
        new KeyValuePair<string, object?>(TagNames.Cause, Word(cause)));

    private static string Word(LimitCause cause) => cause switch
    {
        LimitCause.Minute => "minute",
        LimitCause.Hour => "hour",
        LimitCause.AtOnce => "at once",
        _ => "justcall",
    };
}
