using Azure.Data.Tables;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Forgetting;

/// <summary>
/// Removes a contact's conversations: of each stays that its events were seen, how many of what there were, and when it was forgotten.
/// </summary>
internal sealed class ConversationErasure(TableServiceClient tables, ConversationIndex index) : IErasure
{
    private const int PartSize = 200;
    private const int AtOnce = 16;

    // All kinds of rows but what was seen and the state; what is added to a conversation later belongs here.
    private const string Kinds = "mrt";

    private readonly TableClient table = tables.GetTableClient(ConversationKeys.Table);

    public async Task<string?> EraseAsync(ForgettingContact contact, string? place, CancellationToken cancellationToken)
    {
        var id = contact.ConversationIds.Where(one => string.CompareOrdinal(one, place) >= 0).Min(StringComparer.Ordinal);
        if (id is null)
            return null;
        // The state goes first: from then on nothing of before is written, so that what is removed after it stays so.
        await ForgetStateAsync(id, contact.At, cancellationToken);
        foreach (var kind in Kinds)
        {
            if (await EraseAsync(contact.Account, id, kind, cancellationToken))
                return id;
        }

        return contact.ConversationIds.Where(one => string.CompareOrdinal(one, id) > 0).Min(StringComparer.Ordinal);
    }

    private async Task ForgetStateAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(id, ConversationKeys.State, cancellationToken: cancellationToken);
            if (!found.HasValue)
                return;
            var row = ConversationRows.State(ConversationRows.State(found.Value!).Forgotten(at));
            row.ETag = found.Value!.ETag;
            if (await table.TryWriteAsync(row, cancellationToken))
                return;
        }
    }

    private async Task<bool> EraseAsync(string account, string id, char kind, CancellationToken cancellationToken)
    {
        var rows = await table.FirstAsync(ConversationKeys.KindFilter(id, kind), PartSize, ["PartitionKey", "RowKey"], cancellationToken);
        if (kind == ConversationKeys.TimelineKind)
        {
            foreach (var day in rows.Select(row => ConversationIndex.DayOf(ConversationKeys.OfTimeline(row.RowKey).At)).Distinct())
                await index.RemoveAsync(account, day, id, cancellationToken);
        }

        foreach (var some in rows.Chunk(AtOnce))
            await Task.WhenAll(some.Select(row => table.DeleteEntityAsync(id, row.RowKey, cancellationToken: cancellationToken)));
        return rows.Count == PartSize;
    }
}
