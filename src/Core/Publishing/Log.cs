using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Publishing;

internal static partial class Log
{
    [LoggerMessage(LogIds.NotStored, LogLevel.Error, "Event {EventId} could not be stored; the sender was asked to try again")]
    public static partial void NotStored(this ILogger logger, Exception fault, string eventId);

    [LoggerMessage(LogIds.BrokerFailed, LogLevel.Warning, "The broker has not taken event {EventId}; for some seconds events wait in the tables")]
    public static partial void BrokerFailed(this ILogger logger, Exception fault, string eventId);

    [LoggerMessage(LogIds.EventSpilled, LogLevel.Information, "Event {EventId} waits in the tables for the broker")]
    public static partial void EventSpilled(this ILogger logger, string eventId);

    [LoggerMessage(LogIds.EventSetAside, LogLevel.Warning, "Event {EventId} has {Size} bytes, too many for the topic; it is kept aside")]
    public static partial void EventSetAside(this ILogger logger, string eventId, int size);
}
