using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Forgetting;

internal static partial class Log
{
    [LoggerMessage(LogIds.ContactForgotten, LogLevel.Warning, "The contact of conversation {ConversationId} was forgotten")]
    public static partial void ContactForgotten(this ILogger logger, string conversationId);
}
