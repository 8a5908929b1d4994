using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.AutoReply.Rules;

internal static partial class Log
{
    [LoggerMessage(LogIds.RulesActive, LogLevel.Information, "Version {Version} of the rules for replies is active here: {Count} rules")]
    public static partial void RulesActive(this ILogger logger, int version, int count);

    [LoggerMessage(LogIds.RulesNotRead, LogLevel.Warning, "The rules for replies could not be read; version {Version} goes on")]
    public static partial void RulesNotRead(this ILogger logger, Exception fault, int version);
}
