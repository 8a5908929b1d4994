using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.ServiceBus;

internal static partial class Log
{
    [LoggerMessage(9101, LogLevel.Information, "Embedded broker opened in {DataDirectory}")]
    public static partial void BrokerOpened(this ILogger logger, string dataDirectory);

    [LoggerMessage(9102, LogLevel.Warning,
        "{Count} messages wait in {EntityPath}, which the topology does not have any more; they stay in the file and come back with it")]
    public static partial void EntityLeftOver(this ILogger logger, string entityPath, long count);

    [LoggerMessage(9103, LogLevel.Error, "The embedded broker could not hand out messages; it tries again in {Delay}")]
    public static partial void FanOutFailed(this ILogger logger, Exception fault, TimeSpan delay);

    [LoggerMessage(9104, LogLevel.Error, "The embedded broker could not end expired locks; it tries again in {Delay}")]
    public static partial void SweepFailed(this ILogger logger, Exception fault, TimeSpan delay);
}
