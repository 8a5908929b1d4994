using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Timers;

internal static partial class Log
{
    [LoggerMessage(9201, LogLevel.Information, "Function {Function} missed its occurrence of {Occurrence}; it runs now")]
    public static partial void PastDue(this ILogger logger, string function, DateTimeOffset occurrence);

    [LoggerMessage(9202, LogLevel.Information, "Function {Function} was cut short because the app stops")]
    public static partial void CutShort(this ILogger logger, string function);

    [LoggerMessage(9203, LogLevel.Warning, "Function {Function} still runs {Grace} after it was told to end; it is left behind")]
    public static partial void TimerLeftRunning(this ILogger logger, string function, TimeSpan grace);

    [LoggerMessage(9204, LogLevel.Warning, "The schedule status of function {Function} cannot be read from {Path}; what was missed while the app was down is not made up for")]
    public static partial void StatusUnreadable(this ILogger logger, Exception fault, string function, string path);

    [LoggerMessage(9205, LogLevel.Warning, "The schedule status of function {Function} cannot be written to {Path}; after a restart the function may run once too often or miss a run")]
    public static partial void StatusNotKept(this ILogger logger, Exception fault, string function, string path);
}
