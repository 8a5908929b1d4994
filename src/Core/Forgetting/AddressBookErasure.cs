using JustCallFx.Core.AddressBook;

namespace JustCallFx.Core.Forgetting;

/// <summary>Removes a contact's entries in the address book.</summary>
internal sealed class AddressBookErasure(AddressBookStore contacts) : IErasure
{
    public async Task<string?> EraseAsync(ForgettingContact contact, string? place, CancellationToken cancellationToken)
    {
        foreach (var id in contact.ContactIds)
            await contacts.ForgetAsync(contact.Account, id, contact.At, cancellationToken);
        return null;
    }
}
