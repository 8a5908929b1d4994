using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Issues;

internal static partial class Log
{
    [LoggerMessage(LogIds.IssueOpened, LogLevel.Error, "Issue {Kind} of account {Account} was opened: {Summary} {Advice}")]
    public static partial void IssueOpened(this ILogger logger, string kind, string account, string summary, string advice);

    [LoggerMessage(LogIds.IssueReopened, LogLevel.Warning, "Issue {Kind} of account {Account} is back: {Summary}")]
    public static partial void IssueReopened(this ILogger logger, string kind, string account, string summary);

    [LoggerMessage(LogIds.IssueResolved, LogLevel.Information, "Issue {Kind} of account {Account} is over: {Evidence}")]
    public static partial void IssueResolved(this ILogger logger, string kind, string account, string evidence);

    [LoggerMessage(LogIds.IssueNotWritten, LogLevel.Error, "Issue {Kind} of account {Account} could not be written ({What}); it is tried again")]
    public static partial void IssueNotWritten(this ILogger logger, Exception fault, string kind, string account, string what);

    [LoggerMessage(LogIds.IssuesNotAssessed, LogLevel.Warning, "{Part} could not tell whether its issues stand; it is asked again")]
    public static partial void IssuesNotAssessed(this ILogger logger, Exception fault, string part);
}
