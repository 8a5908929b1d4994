using Azure.Data.Tables;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Forgetting;

/// <summary>
/// Removes from a contact's conversations what happened until the forgetting: of each stays that its events were seen, how many of what
/// there were, when it was forgotten, and what has come since.
/// </summary>
internal sealed class ConversationErasure(TableServiceClient tables) : IErasure
{
    private const int PartSize = 200;
    private const int AtOnce = 16;

    private readonly TableClient table = tables.GetTableClient(ConversationKeys.Table);

    public async Task<string?> EraseAsync(ForgettingContact contact, string? place, CancellationToken cancellationToken)
    {
        var id = contact.ConversationIds.Where(one => string.CompareOrdinal(one, place) >= 0).Min(StringComparer.Ordinal);
        if (id is null)
            return null;
        // The state goes first: from then on nothing of before is written, so that what is removed after it stays so.
        await ForgetStateAsync(id, contact.At, cancellationToken);
        return await EraseTimelineAsync(id, contact.At, cancellationToken)
            ? id
            : contact.ConversationIds.Where(one => string.CompareOrdinal(one, id) > 0).Min(StringComparer.Ordinal);
    }

    private async Task ForgetStateAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        while (await table.FindAsync(id, ConversationKeys.State, cancellationToken) is { } found)
        {
            var row = ConversationRows.State(ConversationRows.State(found).Forgotten(at));
            row.ETag = found.ETag;
            if (await table.TryWriteAsync(row, cancellationToken))
                return;
        }
    }

    // Every row but the seen events and the state stands behind an entry; what is added to a conversation later is to stand there, too.
    private async Task<bool> EraseTimelineAsync(string id, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var filter = ConversationKeys.TimelineFilter(id, DateTimeOffset.UnixEpoch, until.AddTicks(1));
        var entries = await table.FirstAsync(filter, PartSize, select: null, cancellationToken);
        foreach (var some in entries.Chunk(AtOnce))
            await Task.WhenAll(some.Select(entry => EraseAsync(entry, cancellationToken)));
        return entries.Count == PartSize;
    }

    // The entry goes last: it is what leads to the others.
    private async Task EraseAsync(TableEntity entry, CancellationToken cancellationToken)
    {
        foreach (var key in TimelineRow.KeysBehind(entry).Append(entry.RowKey))
            await table.DeleteEntityAsync(entry.PartitionKey, key, cancellationToken: cancellationToken);
    }
}
