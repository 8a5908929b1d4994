using System.Text.Json;
using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.AddressBook;

/// <summary>
/// The rows of table <c>Contacts</c>, one partition per account.
/// <list type="table">
/// <item><c>c|contact id</c>: a contact. <c>ContactId</c>; for each field that we know by name a column for the value, absent when it
/// was cleared, one with <c>At</c>, one with <c>By</c> (the event) and, where it was only repeated, one with <c>Repeated</c> behind the
/// name; the sender's other fields as one JSON object, name to value, time and event, in <c>Unknown0</c> and following.</item>
/// <item><c>p|contact's number, hashed|contact id</c>: that the contact had the number at some time; whether it still has, its own row
/// tells. Written without being read.</item>
/// </list>
/// </summary>
internal static class ContactRow
{
    private const string ContactId = nameof(ContactId);
    private const string Unknown = nameof(Unknown);
    private const string At = nameof(At);
    private const string By = nameof(By);
    private const string Repeated = nameof(Repeated);

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        [ContactFields.Phone] = nameof(ContactEvent.Phone),
        [ContactFields.FirstName] = nameof(ContactEvent.FirstName),
        [ContactFields.LastName] = nameof(ContactEvent.LastName),
        [ContactFields.Email] = nameof(ContactEvent.Email),
        [ContactFields.Company] = nameof(ContactEvent.Company),
        [ContactFields.Source] = nameof(ContactEvent.Source),
    };

    public static string Key(string contactId) => $"c|{TableKey.Of(contactId)}";

    /// <summary>That a contact had a number, whose hash is given.</summary>
    public static TableEntity Holder(string account, string number, string contactId)
    {
        var row = new TableEntity(account, $"p|{number}|{TableKey.Of(contactId)}");
        row.PutText(ContactId, contactId);
        return row;
    }

    /// <summary>All that had a number.</summary>
    public static string HoldersFilter(string account, string number)
    {
        var (first, beyond) = ($"p|{number}|", $"p|{number}}}"); // '}' follows '|'
        return TableClient.CreateQueryFilter($"PartitionKey eq {account} and RowKey ge {first} and RowKey lt {beyond}");
    }

    /// <summary>A contact who was forgotten: what was known until then stays so.</summary>
    public static TableEntity Forgotten(TableEntity contact, DateTimeOffset at)
    {
        var row = new TableEntity(contact.PartitionKey, contact.RowKey) { [nameof(ForgottenAt)] = at, ETag = contact.ETag };
        row.PutText(ContactId, IdOf(contact));
        return row;
    }

    /// <summary>Makes a row the next version of another, and remembers with it when the contact was forgotten.</summary>
    public static void Carry(TableEntity from, TableEntity to)
    {
        to.ETag = from.ETag;
        if (ForgottenAt(from) is { } at)
            to[nameof(ForgottenAt)] = at;
    }

    /// <summary>When a contact was forgotten; null for one who was not.</summary>
    public static DateTimeOffset? ForgottenAt(TableEntity contact) => contact.GetDateTimeOffset(nameof(ForgottenAt));

    public static string IdOf(TableEntity row) => row.TakeText(ContactId)!;

    public static TableEntity Of(string account, string contactId, SortedDictionary<string, ContactField> fields)
    {
        var row = new TableEntity(account, Key(contactId));
        row.PutText(ContactId, contactId);
        foreach (var (name, field) in fields)
        {
            if (!Columns.TryGetValue(name, out var column))
                continue;
            row.PutText(column, field.Value);
            (row[column + At], row[column + By]) = (field.At, field.EventId);
            if (field.IsRepeated)
                row[column + Repeated] = true;
        }

        var unknown = fields.Where(field => !Columns.ContainsKey(field.Key)).ToDictionary();
        if (unknown.Count > 0)
            Chunks.Write(row, Unknown, JsonSerializer.SerializeToUtf8Bytes(unknown, ContactJson.Default.DictionaryStringContactField));
        return row;
    }

    public static SortedDictionary<string, ContactField> Read(TableEntity row)
    {
        var fields = new SortedDictionary<string, ContactField>(StringComparer.Ordinal);
        foreach (var (name, column) in Columns)
        {
            if (row.GetDateTimeOffset(column + At) is { } at)
                fields[name] = new(row.TakeText(column), at, row.GetString(column + By), row.GetBoolean(column + Repeated) ?? false);
        }

        if (Chunks.Read(row, Unknown) is { IsEmpty: false } json)
        {
            foreach (var (name, field) in JsonSerializer.Deserialize(json.Span, ContactJson.Default.DictionaryStringContactField)!)
                fields[name] = field;
        }

        return fields;
    }
}
