using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// The row of one text, merged without being read. Its columns are named by the status that an event reports and the fact: of each
/// status a text has one event (its id is made of account, event, message id and status, see <see cref="EventIds"/>), so no two events
/// write the same column, and they may come in any order.
/// <list type="table">
/// <item><c>MessageId</c>: the text, the same from every event.</item>
/// <item><c>ReceivedAt, ReceivedBody, ReceivedMedia</c>: from <c>sms.received</c>.</item>
/// <item><c>SentAt, SentBody, SentMedia</c>: from <c>sms.sent</c>.</item>
/// <item><c>ReplyId</c>: the automatic reply that the text is, if it is one; from whoever learns it first.</item>
/// <item><c>DeliveredAt</c>: from <c>sms.delivered</c>.</item>
/// <item><c>UndeliveredAt, UndeliveredReason, FailedAt, FailedReason</c>: from <c>sms.failed</c>, by its status.</item>
/// </list>
/// </summary>
internal static class MessageRow
{
    private const string At = nameof(At);
    private const string Body = nameof(Body);
    private const string Media = nameof(Media);
    private const string Reason = nameof(Reason);

    /// <summary>What an event tells of its text; null for an event that is about no text.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="told">The event.</param>
    /// <param name="replyId">The automatic reply that the text is; null where the event does not tell.</param>
    public static TableEntity? Of(string conversationId, JustCallEvent told, string? replyId)
    {
        if (told is not TextEvent text)
            return null;
        var status = TextStatuses.Of(text).ToString();
        var row = new TableEntity(conversationId, ConversationKeys.Message(text.MessageId)) { [TimeColumn(text)] = TimeOf(text) };
        row.PutText(nameof(text.MessageId), text.MessageId);
        row.PutText(ConversationRows.ReplyId, replyId);
        switch (text)
        {
            case SmsReceived received:
                row.PutText(status + Body, received.Body);
                row.PutText(status + Media, MediaJson.Write(received.Media));
                break;
            case SmsSent sent:
                row.PutText(status + Body, sent.Body);
                row.PutText(status + Media, MediaJson.Write(sent.Media));
                break;
            case SmsFailed failed:
                row.PutText(status + Reason, failed.ErrorMessage ?? failed.ErrorCode);
                break;
        }

        return row;
    }

    /// <summary>The column that an event of a text, and no other, writes its time in.</summary>
    public static string TimeColumn(TextEvent told) => TextStatuses.Of(told) + At;

    /// <summary>The text of a row.</summary>
    public static TextMessage Read(TableEntity row) => new()
    {
        MessageId = row.TakeText(nameof(TextMessage.MessageId))!,
        ReplyId = row.TakeText(ConversationRows.ReplyId),
        Body = row.TakeText(nameof(TextStatus.Received) + Body) ?? row.TakeText(nameof(TextStatus.Sent) + Body),
        Media = MediaJson.Read(row.TakeText(nameof(TextStatus.Received) + Media) ?? row.TakeText(nameof(TextStatus.Sent) + Media)),
        ReceivedAt = row.GetDateTimeOffset(nameof(TextStatus.Received) + At),
        SentAt = row.GetDateTimeOffset(nameof(TextStatus.Sent) + At),
        DeliveredAt = row.GetDateTimeOffset(nameof(TextStatus.Delivered) + At),
        UndeliveredAt = row.GetDateTimeOffset(nameof(TextStatus.Undelivered) + At),
        FailedAt = row.GetDateTimeOffset(nameof(TextStatus.Failed) + At),
        Reason = row.TakeText(nameof(TextStatus.Undelivered) + Reason) ?? row.TakeText(nameof(TextStatus.Failed) + Reason),
    };

    private static DateTimeOffset TimeOf(TextEvent told) => told switch
    {
        SmsDelivered { DeliveredAt: { } at } => at,
        SmsFailed { FailedAt: { } at } => at,
        _ => told.OccurredAt,
    };
}
