using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Issues;

/// <summary>Counts issues by kind.</summary>
internal static class IssueMeter
{
    private static readonly Counter<long> Opened = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.IssuesOpened, "{issue}", "Issues that were opened, each once over all instances, by kind.");

    public static void CountOpened(string kind) => Opened.Add(1, new KeyValuePair<string, object?>(TagNames.Kind, kind));
}
