using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Storage;

internal static partial class Log
{
    [LoggerMessage(LogIds.TableNotCreated, LogLevel.Error, "Table {Table} could not be created; what needs it fails until it exists")]
    public static partial void TableNotCreated(this ILogger logger, Exception fault, string table);
}
