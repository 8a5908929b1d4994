using System.Collections.Immutable;
using System.Text.Json;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.SmsApi;

/// <summary>
/// Reads the list of contacts who want no texts. Its answer is documented nowhere (contract §10): entries are taken as contact objects
/// (contract §3.3) or as bare numbers.
/// </summary>
internal static class RefusingContacts
{
    private const string Blacklist = "blacklist";

    private static readonly string[] Lists = [Blacklist, "dnd", "dnm"];
    private static readonly string[] NumberNames = ["contact_number", "phone_number", "phone", "number"];

    /// <summary>A page of the list.</summary>
    public static RefusingPage ReadPage(AnswerFields root, int page, int firstPage)
    {
        JsonElement[] entries = root.Value("data") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
        var read = entries.Select(Read).ToList();
        return new(
            [.. read.SelectMany(contacts => contacts)],
            ListedTexts.NextPage(root, entries.Length, page, TextQuery.MostPerPage, firstPage),
            read.Count(contacts => contacts.Count == 0));
    }

    private static IReadOnlyList<RefusingContact> Read(JsonElement entry)
    {
        try
        {
            return entry.ValueKind == JsonValueKind.Object
                ? ReadContact(new AnswerFields(entry))
                : Number(entry.ValueKind == JsonValueKind.Number ? entry.GetRawText() : entry.GetString()) is { } number
                    ? [new(number, null, [Blacklist])]
                    : [];
        }
        catch (InvalidOperationException)
        {
            // Neither an object nor a text, or a text that is no valid UTF-8 or UTF-16.
            return [];
        }
    }

    private static IReadOnlyList<RefusingContact> ReadContact(AnswerFields contact)
    {
        var status = contact.Object("status");
        ImmutableArray<string> told = [.. Lists.Where(list => IsSet(status.Value(list)))];
        // Who is listed at all is on the list that was asked for.
        var lists = told.IsEmpty ? [Blacklist] : told;
        var id = contact.Text("id") ?? contact.Text("contact_id");
        var others = contact.Objects("other_numbers").Select(other => other.Text("number"));
        return
        [
            .. NumberNames.Select(contact.Text).Concat(others).Select(Number).OfType<PhoneNumber>().Distinct()
                .Select(number => new RefusingContact(number, id, lists)),
        ];
    }

    private static PhoneNumber? Number(string? text) => PhoneNumber.ParseInternational(text) is { IsE164: true } number ? number : null;

    private static bool IsSet(JsonElement? flag) => flag?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Number => flag.Value.GetRawText() != "0",
        JsonValueKind.String => flag.Value.GetString()?.ToLowerInvariant() is "true" or "yes" or "1",
        _ => false,
    };
}
