using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Publishing;

internal static partial class Log
{
    [LoggerMessage(LogIds.NotStored, LogLevel.Error, "Event {CloudEventId} could not be stored; the sender was asked to try again")]
    public static partial void NotStored(this ILogger logger, Exception fault, string cloudEventId);

    [LoggerMessage(
        LogIds.BrokerFailed, LogLevel.Warning,
        "The broker has not taken event {CloudEventId}; for some seconds events wait in the tables")]
    public static partial void BrokerFailed(this ILogger logger, Exception fault, string cloudEventId);

    [LoggerMessage(LogIds.EventRefused, LogLevel.Warning, "The broker refuses event {CloudEventId} for good")]
    public static partial void EventRefused(this ILogger logger, Exception refusal, string cloudEventId);

    [LoggerMessage(LogIds.EventSpilled, LogLevel.Information, "Event {CloudEventId} waits in the tables for the broker")]
    public static partial void EventSpilled(this ILogger logger, string cloudEventId);

    [LoggerMessage(
        LogIds.EventSetAside, LogLevel.Warning,
        "Event {CloudEventId} has {Size} bytes, too many for the topic; it is kept aside")]
    public static partial void EventSetAside(this ILogger logger, string cloudEventId, int size);
}
