using System.Text.Json.Serialization;

namespace JustCallFx.Core.AddressBook;

/// <summary>What is known of one field of a contact, and from which event.</summary>
/// <param name="Value">The value; null when it was cleared.</param>
/// <param name="At">When it became true.</param>
/// <param name="EventId">The event that told it.</param>
/// <param name="IsRepeated">Whether the event only repeated it, since it told of changes to others.</param>
internal sealed record ContactField(
    string? Value, DateTimeOffset At, string EventId, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsRepeated)
{
    /// <summary>
    /// This or <paramref name="known"/>, whichever counts: what was told as a change counts before what was repeated, then the newer event,
    /// within one time the greater id; so the order in which events arrive does not matter.
    /// </summary>
    public ContactField OrBetter(ContactField? known)
    {
        if (known is null || IsRepeated != known.IsRepeated)
            return known is null || known.IsRepeated ? this : known;
        return At > known.At || (At == known.At && string.CompareOrdinal(EventId, known.EventId) > 0) ? this : known;
    }
}
