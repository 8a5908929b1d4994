using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Subscribing;

internal static partial class Log
{
    [LoggerMessage(LogIds.PausesNotRead, LogLevel.Warning, "The pauses of subscribers could not be read; those known so far count on")]
    public static partial void PausesNotRead(this ILogger logger, Exception fault);

    [LoggerMessage(LogIds.BreakerOpened, LogLevel.Error, "Subscriber {Subscriber} failed too often in a row ({Error}); its events are held until it works again")]
    public static partial void BreakerOpened(this ILogger logger, string subscriber, string error);

    [LoggerMessage(LogIds.HeldDrained, LogLevel.Information, "{Count} held events are on their way to their subscribers")]
    public static partial void HeldDrained(this ILogger logger, int count);

    [LoggerMessage(LogIds.HeldDrainStopped, LogLevel.Warning, "A held event of {Subscriber} could not be sent; the next run tries again")]
    public static partial void HeldDrainStopped(this ILogger logger, Exception fault, string subscriber);

    [LoggerMessage(
        LogIds.RetryNotShown, LogLevel.Warning,
        "The view of the events that come again could not be written for event {CloudEventId}")]
    public static partial void RetryNotShown(this ILogger logger, Exception fault, string cloudEventId);
}
