using Azure.Data.Tables;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>The row of one text: a column per fact, so that facts may come in any order; what became of the text is derived when read.</summary>
internal static class MessageRow
{
    /// <summary>What an event tells of its text; null for an event that is about no text.</summary>
    public static TableEntity? Of(string conversationId, JustCallEvent told)
    {
        if (told is not TextEvent text)
            return null;
        var row = new TableEntity(conversationId, ConversationKeys.Message(text.MessageId)) { ["MessageId"] = text.MessageId };
        switch (text)
        {
            case SmsReceived received:
                Describe(row, Direction.Inbound, received.Body, received.Media);
                row["ReceivedAt"] = received.OccurredAt;
                break;
            case SmsSent sent:
                Describe(row, Direction.Outbound, sent.Body, sent.Media);
                row["SentAt"] = sent.OccurredAt;
                break;
            case SmsDelivered delivered:
                row["DeliveredAt"] = delivered.DeliveredAt ?? delivered.OccurredAt;
                break;
            case SmsFailed failed:
                row[failed.Status == SmsFailed.Undelivered ? "UndeliveredAt" : "FailedAt"] = failed.FailedAt ?? failed.OccurredAt;
                row["Error"] = failed.ErrorMessage ?? failed.ErrorCode ?? "";
                break;
        }

        return row;
    }

    private static void Describe(TableEntity row, Direction direction, string body, IEnumerable<Media> media)
    {
        row["Direction"] = direction.ToString();
        row["Body"] = body;
        row["Media"] = string.Join('\n', media.Select(one => one.Url));
    }
}
