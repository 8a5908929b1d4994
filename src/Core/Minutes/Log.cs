using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Minutes;

internal static partial class Log
{
    [LoggerMessage(LogIds.MinutesNotWritten, LogLevel.Warning, "The tables have not taken the last minutes' figures ({Fault}); {Count} minutes wait to be written")]
    public static partial void MinutesNotWritten(this ILogger logger, string fault, int count);

    [LoggerMessage(LogIds.MinutesNotTrimmed, LogLevel.Warning, "Old minutes' figures could not be removed ({Fault}); the next hour tries again")]
    public static partial void MinutesNotTrimmed(this ILogger logger, string fault);
}
