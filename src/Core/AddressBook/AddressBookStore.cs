using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing;

namespace JustCallFx.Core.AddressBook;

/// <summary>Keeps JustCall's address book as its events tell it: for each field the value of the newest event that told one.</summary>
public sealed class AddressBookStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Contacts";

    private readonly TableClient table;

    /// <summary>Keeps it in the given account.</summary>
    public AddressBookStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>Writes what an event tells of a contact; what a newer event told stays.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted; the event is to be tried again.</exception>
    public async Task<Outcome> ApplyAsync<TEvent>(EventEnvelope<TEvent> told, CancellationToken cancellationToken)
        where TEvent : ContactEvent
    {
        var key = TableKey.Of(told.Event.ContactId);
        while (true)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(told.Account, key, cancellationToken: cancellationToken);
            var row = found.HasValue ? found.Value! : new TableEntity(told.Account, key) { [nameof(ContactEvent.ContactId)] = told.Event.ContactId };
            if (!Merge(row, told.Id, told.Event))
                return Outcome.Skipped("newer values of this contact are known");
            if (await table.TryWriteAsync(row, cancellationToken))
                return Outcome.Done;
        }
    }

    private static bool Merge(TableEntity row, string eventId, ContactEvent told)
    {
        var changed = false;
        foreach (var (field, value) in Fields(told))
        {
            var (at, by) = (row.GetDateTimeOffset($"{field}At"), row.GetString($"{field}By"));
            if (value is null || at > told.OccurredAt || (at == told.OccurredAt && string.CompareOrdinal(by, eventId) >= 0))
                continue;
            (row[field], row[$"{field}At"], row[$"{field}By"]) = (value, told.OccurredAt, eventId);
            changed = true;
        }

        return changed;
    }

    private static IEnumerable<(string Field, string? Value)> Fields(ContactEvent told) =>
    [
        (nameof(told.Phone), told.Phone?.Value),
        (nameof(told.FirstName), told.FirstName),
        (nameof(told.LastName), told.LastName),
        (nameof(told.Email), told.Email),
        (nameof(told.Company), told.Company),
        (nameof(told.Source), told.Source),
    ];
}
