using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

internal static partial class Log
{
    [LoggerMessage(LogIds.SubscriberPaused, LogLevel.Warning, "Subscriber {Subscriber} was paused with the key {KeyName}; its events are held")]
    public static partial void SubscriberPaused(this ILogger logger, string subscriber, string keyName);

    [LoggerMessage(LogIds.SubscriberResumed, LogLevel.Information, "Subscriber {Subscriber} was resumed with the key {KeyName}")]
    public static partial void SubscriberResumed(this ILogger logger, string subscriber, string keyName);

    [LoggerMessage(LogIds.HeldReleased, LogLevel.Warning, "The key {KeyName} released {Count} events that were held for {Subscriber}, which does not exist; they go to the dead letters")]
    public static partial void HeldReleased(this ILogger logger, string keyName, int count, string subscriber);

    [LoggerMessage(LogIds.RepliesPaused, LogLevel.Information, "The key {KeyName} silenced automatic replies in conversation {ConversationId}")]
    public static partial void RepliesPaused(this ILogger logger, string keyName, string conversationId);

    [LoggerMessage(LogIds.RepliesResumed, LogLevel.Information, "The key {KeyName} lets automatic replies go on in conversation {ConversationId}")]
    public static partial void RepliesResumed(this ILogger logger, string keyName, string conversationId);

    [LoggerMessage(LogIds.ForgettingOrdered, LogLevel.Warning, "The key {KeyName} has a contact forgotten; step {Step} of {Steps} is done")]
    public static partial void ForgettingOrdered(this ILogger logger, string keyName, int step, int steps);

    [LoggerMessage(LogIds.IndexRebuildOrdered, LogLevel.Information, "The key {KeyName} has the index of conversations rebuilt; {Count} more are in it")]
    public static partial void IndexRebuildOrdered(this ILogger logger, string keyName, int count);

    [LoggerMessage(LogIds.ReconciliationOrdered, LogLevel.Information, "The key {KeyName} has texts of account {Account} read back, from {From} to {To}")]
    public static partial void ReconciliationOrdered(this ILogger logger, string keyName, string account, DateTimeOffset from, DateTimeOffset to);

    [LoggerMessage(LogIds.BackfillOrdered, LogLevel.Information, "The key {KeyName} has {Days} days of account {Account} read")]
    public static partial void BackfillOrdered(this ILogger logger, string keyName, int days, string account);

    [LoggerMessage(LogIds.IssueAcknowledged, LogLevel.Information, "Issue {Kind} of account {Account} was acknowledged with the key {KeyName}")]
    public static partial void IssueAcknowledged(this ILogger logger, string kind, string account, string keyName);

    [LoggerMessage(LogIds.IssueResolvedByOperator, LogLevel.Information, "Issue {Kind} of account {Account} was resolved with the key {KeyName}")]
    public static partial void IssueResolvedByOperator(this ILogger logger, string kind, string account, string keyName);
}
