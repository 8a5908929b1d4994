using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing;

namespace JustCallFx.Core.AddressBook;

/// <summary>Keeps JustCall's address book as its events tell it: for each field the value of the newest event that told one.</summary>
public sealed partial class AddressBookStore : IContactNames
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Contacts";

    // How many contacts of one number are looked at: more than share a telephone.
    private const int MostHolders = 20;

    private readonly TableClient table;
    private readonly ConversationIds ids;
    private readonly ForgottenContacts forgotten;

    /// <summary>Keeps it in the given account.</summary>
    public AddressBookStore(TableServiceClient tables, ConversationIds ids)
    {
        table = tables.GetTableClient(TableName);
        this.ids = ids;
        forgotten = new ForgottenContacts(tables, ids);
    }

    /// <summary>Writes what an event tells of a contact; what a newer event told stays.</summary>
    /// <returns>Rejected when no table takes what it tells.</returns>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted; the event is to be tried again.</exception>
    public async Task<Outcome> ApplyAsync<TEvent>(EventEnvelope<TEvent> told, CancellationToken cancellationToken)
        where TEvent : ContactEvent
    {
        try
        {
            if (told.Event.Phone is { } known && await forgotten.CoversAsync(told.Account, known, told.Event.OccurredAt, cancellationToken))
                return Outcome.Skipped(Forgotten);
            if (told.Event.Phone is { } phone)
                await table.UpsertEntityAsync(Holder(told.Account, phone, told.Event.ContactId), TableUpdateMode.Replace, cancellationToken);
            return await MergeAsync(told.Account, told.Event.ContactId, [.. ContactFields.Of(told.Id, told.Event)], cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.IsForGood())
        {
            return Outcome.Rejected($"the tables do not take what it tells: {refused.ErrorCode}");
        }
    }

    /// <inheritdoc />
    public async Task<string?> NameOfAsync(string account, PhoneNumber number, CancellationToken cancellationToken)
    {
        var (name, since) = ((string?)null, DateTimeOffset.MinValue);
        var filter = ContactRow.HoldersFilter(account, ids.OfContact(account, number));
        var seen = 0;
        await foreach (var holder in table.QueryAsync<TableEntity>(filter, MostHolders, cancellationToken: cancellationToken))
        {
            if (++seen > MostHolders)
                break;
            var fields = await FieldsAsync(account, ContactRow.IdOf(holder), cancellationToken);
            // The contact may have another number by now; of several who have this one, the last to get it is shown.
            var phone = fields.GetValueOrDefault(ContactFields.Phone);
            if (phone?.Value == number.Value && phone.At >= since && NameIn(fields) is { } found)
                (name, since) = (found, phone.At);
        }

        return name;
    }

    private async Task<Outcome> MergeAsync(
        string account, string contactId, IReadOnlyList<(string Name, ContactField Field)> told, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await FindAsync(account, contactId, cancellationToken);
            if (found is not null && told.Count > 0 && told[0].Field.At <= ContactRow.ForgottenAt(found))
                return Outcome.Skipped(Forgotten);
            var fields = found is null ? new(StringComparer.Ordinal) : ContactRow.Read(found);
            var isNews = found is null;
            foreach (var (name, field) in told)
            {
                var known = fields.GetValueOrDefault(name);
                fields[name] = field.OrBetter(known);
                isNews |= fields[name] != known;
            }

            if (!isNews)
                return Outcome.Skipped("newer values of this contact are known");
            var row = ContactRow.Of(account, contactId, fields);
            if (found is not null)
                ContactRow.Carry(found, row);
            if (await table.TryWriteAsync(row, cancellationToken))
                return Outcome.Done;
        }
    }

    private async Task<SortedDictionary<string, ContactField>> FieldsAsync(string account, string contactId, CancellationToken cancellationToken) =>
        await FindAsync(account, contactId, cancellationToken) is { } row ? ContactRow.Read(row) : [];

    private Task<TableEntity?> FindAsync(string account, string contactId, CancellationToken cancellationToken) =>
        table.FindAsync(account, ContactRow.Key(contactId), cancellationToken);

    private TableEntity Holder(string account, PhoneNumber phone, string contactId) =>
        ContactRow.Holder(account, ids.OfContact(account, phone), contactId);

    private static string? NameIn(SortedDictionary<string, ContactField> fields)
    {
        var name = $"{fields.GetValueOrDefault(ContactFields.FirstName)?.Value} {fields.GetValueOrDefault(ContactFields.LastName)?.Value}".Trim();
        return name.Length > 0 ? name : null;
    }
}
