using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Subscribers;

internal static partial class Log
{
    [LoggerMessage(LogIds.EventHandled, LogLevel.Information, "Event {CloudEventId} is done; conversation {ConversationId}")]
    public static partial void EventHandled(this ILogger logger, string? cloudEventId, string conversationId);

    [LoggerMessage(
        LogIds.EventSkipped, LogLevel.Information,
        "Event {CloudEventId} needed nothing: {Because}; conversation {ConversationId}")]
    public static partial void EventSkipped(this ILogger logger, string? cloudEventId, string conversationId, string because);

    [LoggerMessage(
        LogIds.EventRejected, LogLevel.Error,
        "Event {CloudEventId} went to the dead letters: {Because}; conversation {ConversationId}")]
    public static partial void EventRejected(this ILogger logger, string? cloudEventId, string conversationId, string because);

    [LoggerMessage(
        LogIds.EventFailed, LogLevel.Warning,
        "Event {CloudEventId} failed at {Subscriber} ({Error}) and comes again at {NextAt:O}")]
    public static partial void EventFailed(
        this ILogger logger, string? cloudEventId, string subscriber, string error, DateTimeOffset nextAt);

    [LoggerMessage(LogIds.MessageStray, LogLevel.Information, "Message {CloudEventId} reached {Subscriber}, which it is not for")]
    public static partial void MessageStray(this ILogger logger, string? cloudEventId, string subscriber);

    [LoggerMessage(LogIds.EventHeld, LogLevel.Information, "Event {CloudEventId} is held until {Subscriber} takes events again")]
    public static partial void EventHeld(this ILogger logger, string? cloudEventId, string subscriber);

    [LoggerMessage(
        LogIds.RetryNotScheduled, LogLevel.Error,
        "Event {CloudEventId} failed at {Subscriber} ({Fault}) and could not be sent to come again; the broker has it back")]
    public static partial void RetryNotScheduled(
        this ILogger logger, Exception refused, string? cloudEventId, string subscriber, string fault);

    [LoggerMessage(LogIds.ReplyNotDispatched, LogLevel.Warning, "Reply {ReplyId} in {ConversationId} could not be looked at; that is done again")]
    public static partial void ReplyNotDispatched(this ILogger logger, Exception fault, string conversationId, string replyId);

    [LoggerMessage(LogIds.OutboxMessageStray, LogLevel.Warning, "Message {MessageId} of the outbox names no reply")]
    public static partial void OutboxMessageStray(this ILogger logger, string? messageId);

    [LoggerMessage(LogIds.BatchGivenBack, LogLevel.Error, "{Count} messages of {Subscriber} could not be handled or settled; the broker has them back")]
    public static partial void BatchGivenBack(this ILogger logger, Exception fault, int count, string subscriber);
}
