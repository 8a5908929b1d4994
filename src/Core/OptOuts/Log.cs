using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.OptOuts;

internal static partial class Log
{
    [LoggerMessage(
        LogIds.OptOutForPerson, LogLevel.Warning,
        "Text {CloudEventId} in {ConversationId} opts out by a word that may also cancel a booking; it got no reply, a person should look at it")]
    public static partial void OptOutForPerson(this ILogger logger, string cloudEventId, string conversationId);

    [LoggerMessage(LogIds.OptOutLifted, LogLevel.Information, "Key {Key} lifted the opt-out of a contact of account {Account}")]
    public static partial void OptOutLifted(this ILogger logger, string key, string account);

    [LoggerMessage(
        LogIds.OptInNotProven, LogLevel.Warning,
        "Text {CloudEventId} opts in and lifts nothing: what it says is not signed, and account {Account} has no ApiKey to read it back; an operator may lift the opt-out")]
    public static partial void OptInNotProven(this ILogger logger, string cloudEventId, string account);
}
