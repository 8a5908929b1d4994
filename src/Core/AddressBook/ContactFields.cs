using JustCallFx.Core.Events;

namespace JustCallFx.Core.AddressBook;

/// <summary>What an event tells of its contact, by JustCall's names of the fields (contract §3.2).</summary>
internal static class ContactFields
{
    public const string Phone = "phone";
    public const string FirstName = "first_name";
    public const string LastName = "last_name";
    public const string Email = "email";
    public const string Company = "company";
    public const string Source = "source";

    /// <summary>
    /// The fields of an event. Where it names what changed, those are told, also when they are empty now; the others it repeats, which
    /// fills what nobody has told and overrides nothing: of two changes in one second, each repeats what the other changed as it was.
    /// </summary>
    public static IEnumerable<(string Name, ContactField Field)> Of(string eventId, ContactEvent told)
    {
        var values = Values(told);
        var changed = told is ContactUpdated { ChangedFields: { IsDefaultOrEmpty: false } names } ? names.ToHashSet(StringComparer.Ordinal) : null;
        changed?.Add(Source); // tells of the change itself
        foreach (var cleared in changed ?? [])
            values.TryAdd(cleared, null);
        return from value in values
               let isRepeated = changed?.Contains(value.Key) == false
               where value.Value is not null || (changed is not null && !isRepeated && value.Key != Source)
               select (value.Key, new ContactField(value.Value, told.OccurredAt, eventId, isRepeated));
    }

    private static Dictionary<string, string?> Values(ContactEvent told)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in told.Unknown ?? [])
            values[name] = value.GetRawText();
        values[Phone] = told.Phone?.Value;
        values[FirstName] = told.FirstName;
        values[LastName] = told.LastName;
        values[Email] = told.Email;
        values[Company] = told.Company;
        values[Source] = told.Source;
        return values;
    }
}
