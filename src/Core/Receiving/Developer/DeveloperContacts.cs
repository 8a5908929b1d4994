using System.Collections.Immutable;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.Developer;

/// <summary>Reads the developer dialect's <c>jc.contact_status_updated</c> (contract §3.3).</summary>
internal static class DeveloperContacts
{
    /// <summary>
    /// Being on a list is an opt-out. Being on none lifts nothing: this dialect's data is not signed, so a silence could be undone by
    /// whoever has seen one delivery (contract §5.2).
    /// </summary>
    public static Reading ReadStatus(DeveloperEnvelope told)
    {
        var data = told.Data;
        if (data.Text("id"u8) is not { } id)
            return Reading.Missing("id");
        if (PhoneNumber.ParseInternational(data.Text("contact_number"u8)) is not { } contact)
            return Reading.Missing("contact_number");
        var lists = ListsIn(data.Object("status"u8));
        if (lists.IsEmpty)
            return Reading.NotUnderstood("the contact is on no list, and only START lifts an opt-out");

        var at = told.MadeAt ?? DeveloperEnvelope.Time(data, "status_updated_at"u8) ?? told.Now;
        return Reading.Of(
            new SmsOptOut { OccurredAt = at, Contact = contact, ContactId = id, Lists = lists },
            // The body is the whole state with dates only, so a hash alone cannot tell a repeat from a change back (contract §3.1).
            told.RequestId ?? EventIds.Occurrence(at, data.Json));
    }

    private static ImmutableArray<string> ListsIn(Fields status)
    {
        List<string> lists = [];
        if (status.IsSet("blacklist"u8))
            lists.Add("blacklist");
        if (status.IsSet("dnd"u8))
            lists.Add("dnd");
        if (status.IsSet("dnm"u8))
            lists.Add("dnm");
        return [.. lists];
    }
}
