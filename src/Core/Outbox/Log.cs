using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Outbox;

internal static partial class Log
{
    [LoggerMessage(LogIds.ReplyEnded, LogLevel.Information, "Reply {ReplyId} in {ConversationId} by rule {Rule}: {State}")]
    public static partial void ReplyEnded(this ILogger logger, string conversationId, string replyId, string rule, ReplyState state);

    [LoggerMessage(LogIds.RepliesRequeued, LogLevel.Warning, "Found {Count} replies that were overdue; they are looked at again")]
    public static partial void RepliesRequeued(this ILogger logger, int count);

    [LoggerMessage(LogIds.ReplyResolved, LogLevel.Information, "Key {Key} resolved reply {ReplyId} in {ConversationId} as {Resolution}: {State}")]
    public static partial void ReplyResolved(
        this ILogger logger, string key, string conversationId, string replyId, ReplyResolution resolution, ReplyState state);
}
