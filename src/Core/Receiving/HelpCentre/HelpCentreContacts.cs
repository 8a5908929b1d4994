using System.Runtime.InteropServices;
using System.Text.Json;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.HelpCentre;

/// <summary>Reads the help-centre dialect's <c>contact.*</c> events (contract §3.2).</summary>
internal static class HelpCentreContacts
{
    public static Reading ReadCreated(JsonElement json, DateTimeOffset at)
    {
        var data = new Fields(json);
        if (data.Text("contact_id") is not { } id)
            return Reading.Missing("contact_id");
        var created = Fill(new ContactCreated { OccurredAt = at, ContactId = id }, data);
        return Reading.Of(created with { Unknown = data.Unknown() });
    }

    public static Reading ReadUpdated(JsonElement json, DateTimeOffset at)
    {
        var data = new Fields(json);
        if (data.Text("contact_id") is not { } id)
            return Reading.Missing("contact_id");
        var updated = Fill(new ContactUpdated { OccurredAt = at, ContactId = id, ChangedFields = [.. data.Texts("changed_fields")] }, data);
        // A contact can be changed twice in one second: the content tells the two apart.
        return Reading.Of(updated with { Unknown = data.Unknown() }, EventIds.Occurrence(at, JsonMarshal.GetRawUtf8Value(json)));
    }

    private static TContact Fill<TContact>(TContact contact, Fields data)
        where TContact : ContactEvent => contact with
        {
            Phone = PhoneNumber.Parse(data.Text("phone")),
            FirstName = data.Text("first_name"),
            LastName = data.Text("last_name"),
            Email = data.Text("email"),
            Company = data.Text("company"),
            Source = data.Text("source"),
        };
}
