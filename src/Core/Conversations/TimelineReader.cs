using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>Reads timelines page by page; a page costs the same however long the conversation is.</summary>
public sealed class TimelineReader
{
    private const int AtOnce = 16;

    private readonly TableClient table;
    private readonly ConversationStore store;

    /// <summary>Reads them from the given account.</summary>
    public TimelineReader(TableServiceClient tables, ConversationStore store)
    {
        table = tables.GetTableClient(ConversationKeys.Table);
        this.store = store;
    }

    /// <summary>A page of at most <paramref name="most"/> entries.</summary>
    /// <param name="id">The conversation.</param>
    /// <param name="from">Where the page begins, as the page before told; null for the newest.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TimelinePage> PageAsync(string id, string? from, int most, CancellationToken cancellationToken)
    {
        var rows = await table.FirstAsync(ConversationKeys.TimelineFilter(id, from), most + 1, select: null, cancellationToken);
        var entries = new List<TimelineEntry>(most);
        foreach (var some in rows.Take(most).Select(TimelineRow.Read).Chunk(AtOnce))
            entries.AddRange(await Task.WhenAll(some.Select(entry => SettledAsync(id, entry, cancellationToken))));
        return new(entries, rows.Count > most ? ConversationKeys.TimelinePosition(rows[most - 1].RowKey) : null);
    }

    // What became of a text may stand on another page; its own row has it.
    private async Task<TimelineEntry> SettledAsync(string id, TimelineEntry entry, CancellationToken cancellationToken) =>
        entry is { Type: SmsSent.EventName, MessageId: { } message } && await store.FindTextAsync(id, message, cancellationToken) is { } text
            ? entry with { Status = text.Status }
            : entry;
}
