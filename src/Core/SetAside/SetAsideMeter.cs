using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.SetAside;

/// <summary>Counts by account the events that the topic never takes.</summary>
internal static class SetAsideMeter
{
    private static readonly Counter<long> Events = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.SetAsideEvents, "{event}", "Events that the topic never takes, mostly too large ones, and that are kept aside, by account.");

    public static void Count(string account) => Events.Add(1, new KeyValuePair<string, object?>(TagNames.Account, account));
}
