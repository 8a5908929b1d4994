using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.HelpCentre;

/// <summary>Reads the help-centre dialect's <c>contact.*</c> events (contract §3.2).</summary>
internal static class HelpCentreContacts
{
    public static Reading ReadCreated(Fields data, DateTimeOffset at)
    {
        if (data.Text("contact_id"u8) is not { } id)
            return Reading.Missing("contact_id");
        return Reading.Of(Fill(new ContactCreated { OccurredAt = at, ContactId = id }, data));
    }

    public static Reading ReadUpdated(Fields data, DateTimeOffset at)
    {
        if (data.Text("contact_id"u8) is not { } id)
            return Reading.Missing("contact_id");
        var updated = Fill(new ContactUpdated { OccurredAt = at, ContactId = id, ChangedFields = data.Texts("changed_fields"u8) }, data);
        // A contact can be changed twice in one second: the content tells the two apart.
        return Reading.Of(updated, EventIds.Occurrence(at, data.Json));
    }

    private static TContact Fill<TContact>(TContact contact, Fields data)
        where TContact : ContactEvent => contact with
        {
            Phone = PhoneNumber.Parse(data.Text("phone"u8)),
            FirstName = data.Text("first_name"u8),
            LastName = data.Text("last_name"u8),
            Email = data.Text("email"u8),
            Company = data.Text("company"u8),
            Source = data.Text("source"u8),
        };
}
