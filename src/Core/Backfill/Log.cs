using JustCallFx.Core.SmsApi;
using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Backfill;

internal static partial class Log
{
    [LoggerMessage(
        LogIds.BackfillDone, LogLevel.Information,
        "Account {Account}: the backfill is done; of {Listed} texts since {From}, {Published} were not known, and {OptOuts} numbers want no texts")]
    public static partial void BackfillDone(this ILogger logger, string account, int listed, int published, int optOuts, DateTimeOffset from);

    [LoggerMessage(
        LogIds.BackfillMissing, LogLevel.Warning,
        "Account {Account} answers by itself and no backfill has finished: earlier contacts and those who said STOP before are not known; see GET /api/ops/backfill")]
    public static partial void BackfillMissing(this ILogger logger, string account);

    [LoggerMessage(LogIds.BackfillRefused, LogLevel.Error, "Account {Account}: the backfill cannot go on, JustCall refuses: {Fault}")]
    public static partial void BackfillRefused(this ILogger logger, string account, ApiError fault);

    [LoggerMessage(LogIds.BackfillBroken, LogLevel.Warning, "Account {Account}: the backfill broke off; it goes on with the same page")]
    public static partial void BackfillBroken(this ILogger logger, Exception fault, string account);
}
