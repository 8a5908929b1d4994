using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Retention;

/// <summary>Removes from one conversation what it is not to keep of one day. Doing it again changes nothing.</summary>
internal sealed class DayTrim
{
    private const int PageSize = 200;

    private readonly TableClient table;

    public DayTrim(TableServiceClient tables) => table = tables.GetTableClient(ConversationKeys.Table);

    /// <summary>Trims a day of UTC.</summary>
    public async Task TrimAsync(string id, DateOnly day, DayRetention kept, CancellationToken cancellationToken)
    {
        var start = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        var filter = ConversationKeys.TimelineFilter(id, start, start.AddDays(1));
        await foreach (var entry in table.QueryAsync<TableEntity>(filter, PageSize, cancellationToken: cancellationToken))
            await TrimAsync(entry, kept, cancellationToken);
        await DropPreviewsAsync(id, start.AddDays(1), cancellationToken);
    }

    private async Task TrimAsync(TableEntity entry, DayRetention kept, CancellationToken cancellationToken)
    {
        // The entry goes last: it is what leads to the others.
        if (kept == DayRetention.Nothing)
        {
            foreach (var key in TimelineRow.KeysBehind(entry).Append(entry.RowKey))
                await table.DeleteEntityAsync(entry.PartitionKey, key, cancellationToken: cancellationToken);
            return;
        }

        foreach (var key in TimelineRow.KeysBehind(entry))
            await DropBodiesAsync(entry.PartitionKey, key, cancellationToken);
        if (Bodies.Drop(entry))
            await table.UpdateEntityAsync(entry, ETag.All, TableUpdateMode.Replace, cancellationToken);
    }

    // An event may add to a text's row at any time.
    private async Task DropBodiesAsync(string id, string key, CancellationToken cancellationToken)
    {
        while (await table.FindAsync(id, key, cancellationToken) is { } row && Bodies.Drop(row))
        {
            if (await table.TryWriteAsync(row, cancellationToken))
                return;
        }
    }

    private async Task DropPreviewsAsync(string id, DateTimeOffset before, CancellationToken cancellationToken)
    {
        while (await table.FindAsync(id, ConversationKeys.State, cancellationToken) is { } found)
        {
            var conversation = ConversationRows.State(found);
            var trimmed = conversation.WithoutTextsBefore(before);
            if (trimmed == conversation)
                return;
            var row = ConversationRows.State(trimmed);
            row.ETag = found.ETag;
            if (await table.TryWriteAsync(row, cancellationToken))
                return;
        }
    }
}
