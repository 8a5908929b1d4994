using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.SmsApi;

internal static partial class Log
{
    [LoggerMessage(LogIds.ApiCallFailed, LogLevel.Warning, "JustCall's API: {Operation} for account {Account} ended {Outcome}: {Error}")]
    public static partial void ApiCallFailed(this ILogger logger, string operation, string account, string outcome, ApiError error);

    [LoggerMessage(LogIds.ApiTurnedAway, LogLevel.Warning, "JustCall turned away {Operation} for account {Account}; its calls wait until {Until:O}")]
    public static partial void ApiTurnedAway(this ILogger logger, string operation, string account, DateTimeOffset until);
}
