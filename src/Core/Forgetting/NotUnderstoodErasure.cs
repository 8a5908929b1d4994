using Azure.Data.Tables;
using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Forgetting;

/// <summary>Removes what was not understood and holds a contact's number, with what was set aside of it, by looking at each.</summary>
internal sealed class NotUnderstoodErasure(TableServiceClient tables, EventSearch search) : IErasure
{
    private const int PartSize = 100;

    private readonly TableClient table = tables.GetTableClient(NotUnderstoodStore.TableName);

    public async Task<string?> EraseAsync(ForgettingContact contact, string? place, CancellationToken cancellationToken)
    {
        var filter = NotUnderstoodRows.ListedFilter(contact.Account, place);
        var listed = await table.FirstAsync(filter, PartSize, select: null, cancellationToken);
        foreach (var row in listed)
            await EraseAsync(contact, row, cancellationToken);
        return listed.Count == PartSize ? listed[^1].RowKey : null;
    }

    private async Task EraseAsync(ForgettingContact contact, TableEntity listed, CancellationToken cancellationToken)
    {
        var delivery = NotUnderstoodRows.Listed(listed);
        if (delivery.ReceivedAt > contact.At)
            return;
        var row = await table.FindAsync(contact.Account, delivery.Id, cancellationToken);
        if (row is not null && !await IsAboutAsync(contact, NotUnderstoodRows.Whole(row), cancellationToken))
            return;
        // The body first: while the list has the row, whoever goes on finds it again.
        await table.DeleteEntityAsync(contact.Account, delivery.Id, cancellationToken: cancellationToken);
        await table.DeleteEntityAsync(contact.Account, listed.RowKey, cancellationToken: cancellationToken);
    }

    private async Task<bool> IsAboutAsync(ForgettingContact contact, KeptBody kept, CancellationToken cancellationToken) =>
        NumberSearch.Finds(contact.Number, kept.Raw.Span)
        || (kept.SetAside is { } key && await search.RemoveSetAsideAsync(contact, key, cancellationToken));
}
