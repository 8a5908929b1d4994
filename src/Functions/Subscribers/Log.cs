using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Subscribers;

internal static partial class Log
{
    [LoggerMessage(LogIds.EventHandled, LogLevel.Information, "Event {EventId} is done; conversation {ConversationId}")]
    public static partial void EventHandled(this ILogger logger, string? eventId, string conversationId);

    [LoggerMessage(LogIds.EventSkipped, LogLevel.Information, "Event {EventId} needed nothing: {Because}; conversation {ConversationId}")]
    public static partial void EventSkipped(this ILogger logger, string? eventId, string conversationId, string because);

    [LoggerMessage(LogIds.EventRejected, LogLevel.Error, "Event {EventId} went to the dead letters: {Because}; conversation {ConversationId}")]
    public static partial void EventRejected(this ILogger logger, string? eventId, string conversationId, string because);

    [LoggerMessage(LogIds.EventFailed, LogLevel.Warning, "Event {EventId} failed at delivery {DeliveryCount} ({Fault}) and comes again")]
    public static partial void EventFailed(this ILogger logger, string? eventId, int deliveryCount, string fault);

    [LoggerMessage(LogIds.MessageStray, LogLevel.Information, "Message {EventId} reached the subscription of {EventName}, which it is not for")]
    public static partial void MessageStray(this ILogger logger, string? eventId, string eventName);
}
