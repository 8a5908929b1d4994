using JustCallFx.Core.Contacts;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.AddressBook;

/// <content>Forgetting.</content>
public sealed partial class AddressBookStore
{
    private const string Forgotten = "this contact was forgotten after it happened";
    private const int MostForgotten = 1000;

    /// <summary>The ids of the contacts that have a number, or had it and none since, at most a thousand.</summary>
    internal async Task<IReadOnlyList<string>> HoldersOfAsync(string account, PhoneNumber number, CancellationToken cancellationToken)
    {
        var holders = new List<string>();
        var filter = ContactRow.HoldersFilter(account, ids.OfContact(account, number));
        foreach (var row in await table.FirstAsync(filter, MostForgotten, select: null, cancellationToken))
        {
            var fields = await FieldsAsync(account, ContactRow.IdOf(row), cancellationToken);
            // Who has another number by now may be somebody else.
            if (fields.GetValueOrDefault(ContactFields.Phone) is not { Value: { } phone } || phone == number.Value)
                holders.Add(ContactRow.IdOf(row));
        }

        return holders;
    }

    /// <summary>Removes all that is known of a contact until a time but JustCall's id.</summary>
    internal async Task ForgetAsync(string account, string contactId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        while (await FindAsync(account, contactId, cancellationToken) is { } found)
        {
            if (await table.TryWriteAsync(ContactRow.Forgotten(found, at), cancellationToken))
                return;
        }
    }
}
