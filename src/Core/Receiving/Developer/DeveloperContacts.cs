using System.Collections.Immutable;
using System.Runtime.InteropServices;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.Developer;

/// <summary>Reads the developer dialect's <c>jc.contact_status_updated</c> (contract §3.3).</summary>
internal static class DeveloperContacts
{
    private static readonly ImmutableArray<string> ListNames = ["blacklist", "dnd", "dnm"];

    /// <summary>
    /// Being on a list is an opt-out. Being on none lifts nothing: this dialect's data is not signed, so a silence could be undone by
    /// whoever has seen one delivery (contract §5.2).
    /// </summary>
    public static Reading ReadStatus(DeveloperEnvelope told)
    {
        var data = new Fields(told.Json);
        if (data.Text("id") is not { } id)
            return Reading.Missing("id");
        if (PhoneNumber.ParseInternational(data.Text("contact_number")) is not { } contact)
            return Reading.Missing("contact_number");
        var status = data.Object("status");
        ImmutableArray<string> lists = [.. ListNames.Where(status.IsSet)];
        if (lists.IsEmpty)
            return Reading.NotUnderstood("the contact is on no list, and only START lifts an opt-out");

        var at = told.MadeAt ?? DeveloperEnvelope.Time(data, "status_updated_at") ?? told.Now;
        return Reading.Of(
            new SmsOptOut { OccurredAt = at, Contact = contact, ContactId = id, Lists = lists, Unknown = data.Unknown() },
            // The body is the whole state with dates only, so a hash alone cannot tell a repeat from a change back (contract §3.1).
            told.RequestId ?? EventIds.Occurrence(at, JsonMarshal.GetRawUtf8Value(told.Json)));
    }
}
