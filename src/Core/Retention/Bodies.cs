using Azure.Data.Tables;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Outbox;

namespace JustCallFx.Core.Retention;

/// <summary>The columns of a conversation's rows that hold what was said.</summary>
internal static class Bodies
{
    // In rows of texts the columns are named by status and fact; a long text continues in numbered columns.
    private static readonly string[] Names =
    [
        nameof(TimelineEntry.Body), nameof(TimelineEntry.Media), nameof(TimelineEntry.RecordingUrl),
        $"{nameof(TextStatus.Received)}{nameof(TimelineEntry.Body)}", $"{nameof(TextStatus.Received)}{nameof(TimelineEntry.Media)}",
        $"{nameof(TextStatus.Sent)}{nameof(TimelineEntry.Body)}", $"{nameof(TextStatus.Sent)}{nameof(TimelineEntry.Media)}",
        $"{nameof(TimelineEntry.Reply)}{nameof(TimelineReply.Text)}", nameof(Reply.Text),
    ];

    /// <summary>Takes them out of a row; false when it has none.</summary>
    public static bool Drop(TableEntity row)
    {
        var dropped = row.Keys.Where(column => Names.Contains(column.TrimEnd("0123456789".ToCharArray()), StringComparer.Ordinal)).ToList();
        foreach (var column in dropped)
            row.Remove(column);
        return dropped.Count > 0;
    }
}
