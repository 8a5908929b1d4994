using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Retention;

internal static partial class Log
{
    [LoggerMessage(LogIds.RetentionApplied, LogLevel.Information, "What is kept no longer was removed from {Count} days of conversations")]
    public static partial void RetentionApplied(this ILogger logger, int count);
}
