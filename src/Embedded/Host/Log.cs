using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Host;

internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Error, "Function {Function} failed")]
    public static partial void FunctionFailed(this ILogger logger, Exception fault, string function);

    [LoggerMessage(9002, LogLevel.Debug, "The caller of function {Function} went away ({Cause})")]
    public static partial void CallerGone(this ILogger logger, string function, string cause);

    [LoggerMessage(9003, LogLevel.Warning, "Receiving from {Entity} failed; it is tried again")]
    public static partial void ReceivingFailed(this ILogger logger, Exception fault, string entity);

    [LoggerMessage(9004, LogLevel.Warning, "Settling a message of {Entity} failed; it comes again when its lock has run out")]
    public static partial void SettlingFailed(this ILogger logger, Exception fault, string entity);

    [LoggerMessage(9005, LogLevel.Warning, "Function {Function} still runs {Grace} after it was told to end; it is left behind, and its messages come again at the next start")]
    public static partial void LeftRunning(this ILogger logger, string function, TimeSpan grace);

    [LoggerMessage(9006, LogLevel.Debug, "After a start that failed, stopping failed too ({Cause})")]
    public static partial void StopFailed(this ILogger logger, string cause);

    [LoggerMessage(9007, LogLevel.Warning, "Renewing the lock of a message of {Entity} failed; when it runs out, the message comes again")]
    public static partial void RenewalFailed(this ILogger logger, Exception fault, string entity);
}
