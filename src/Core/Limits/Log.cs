using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Limits;

internal static partial class Log
{
    [LoggerMessage(LogIds.LimitsNotNoted, LogLevel.Warning, "The end of a call for account {Account} could not be noted in its limits; it counts as running a little longer")]
    public static partial void LimitsNotNoted(this ILogger logger, Exception fault, string account);
}
