using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Receiving;

internal static partial class Log
{
    [LoggerMessage(LogIds.RequestRefused, LogLevel.Warning, "A request to the webhook of account {Account} was refused: {Cause}")]
    public static partial void RequestRefused(this ILogger logger, string account, WebhookCause cause);

    [LoggerMessage(LogIds.AccountMisconfigured, LogLevel.Error,
        "Account {Account} received a delivery that its settings do not allow to check; the sender was asked to try again")]
    public static partial void AccountMisconfigured(this ILogger logger, string account);
}
