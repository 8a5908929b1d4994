using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Reconciliation;

internal static partial class Log
{
    [LoggerMessage(
        LogIds.ReconciliationDone, LogLevel.Information,
        "Account {Account}: of {Listed} texts from {From} to {To}, {Missed} came by no webhook and were published ({Why})")]
    public static partial void ReconciliationDone(
        this ILogger logger, string account, int listed, int missed, DateTimeOffset from, DateTimeOffset to, string why);

    [LoggerMessage(LogIds.ReconciliationRefused, LogLevel.Error, "Account {Account}: what webhooks miss cannot be read back: {Fault}")]
    public static partial void ReconciliationRefused(this ILogger logger, string account, string fault);

    [LoggerMessage(LogIds.ReconciliationWaits, LogLevel.Information, "Account {Account}: the reading of texts goes on later ({Ending})")]
    public static partial void ReconciliationWaits(this ILogger logger, string account, string ending);

    [LoggerMessage(LogIds.ReconciliationBroken, LogLevel.Warning, "Account {Account}: the reading of texts broke off; it goes on with the same page")]
    public static partial void ReconciliationBroken(this ILogger logger, Exception fault, string account);
}
