using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Spillover;

internal static partial class Log
{
    [LoggerMessage(LogIds.SpilloverDrained, LogLevel.Information, "{Count} events that had waited in the tables are on the topic")]
    public static partial void SpilloverDrained(this ILogger logger, int count);

    [LoggerMessage(
        LogIds.EventParted, LogLevel.Error,
        "Event {CloudEventId}, which waited in the tables, is kept aside: the broker refuses it for good")]
    public static partial void EventParted(this ILogger logger, Exception refusal, string cloudEventId);

    [LoggerMessage(LogIds.DrainStopped, LogLevel.Warning, "An event that waits in the tables could not be published; the next run tries again")]
    public static partial void DrainStopped(this ILogger logger, Exception fault);
}
