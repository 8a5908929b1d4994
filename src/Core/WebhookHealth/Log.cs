using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.WebhookHealth;

internal static partial class Log
{
    [LoggerMessage(EventId = LogIds.WebhookStateChanged, Message = "The webhook of account {Account} is {State} since {Since:O}, after {Before}: {Evidence}")]
    public static partial void WebhookStateChanged(
        this ILogger logger, LogLevel level, string account, string state, DateTimeOffset since, string before, string evidence);

    [LoggerMessage(LogIds.WebhookStateUnwritten, LogLevel.Warning,
        "The tables cannot be reached; as far as this instance knows, the webhook of account {Account} is {State}; {TriesLeft} attempts are left, the next is expected at {NextAt:O}, a pause at {PauseAt:O}")]
    public static partial void WebhookStateUnwritten(
        this ILogger logger, Exception fault, string account, string state, int? triesLeft, DateTimeOffset? nextAt, DateTimeOffset? pauseAt);

    [LoggerMessage(LogIds.WebhookNotAssessed, LogLevel.Warning, "How the webhook of account {Account} stands could not be found out; that is done again")]
    public static partial void WebhookNotAssessed(this ILogger logger, Exception fault, string account);

    [LoggerMessage(LogIds.ReadBackOrdered, LogLevel.Information, "The texts of account {Account} from {From:O} to {To:O} are to be read back: {Because}")]
    public static partial void ReadBackOrdered(this ILogger logger, string account, DateTimeOffset from, DateTimeOffset to, string because);

    [LoggerMessage(LogIds.ArrivalsNotWritten, LogLevel.Warning, "{Count} deliveries of account {Account} could not be noted; they come again")]
    public static partial void ArrivalsNotWritten(this ILogger logger, Exception fault, string account, int count);
}
