using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JustCallFx.Core.Events;

/// <summary>Makes the id by which an event is known, however often and from wherever it arrives (contract §3.1, §7).</summary>
public static class EventIds
{
    private const int ContentHashBytes = 8;

    /// <summary>The id of an event about one object: account, event, object's id, and what tells one occurrence from the next.</summary>
    /// <returns>At most 100 characters, safe as a table key.</returns>
    public static string Of(string account, string eventName, string objectId, string? occurrence = null)
    {
        // A colon parts id and occurrence: an id that holds one could be taken for another id with its occurrence.
        var own = objectId.Contains(':') ? TableKey.Hash(Encoding.UTF8.GetBytes(objectId)) : objectId;
        var readable = occurrence is null ? $"{account}:{eventName}:{own}" : $"{account}:{eventName}:{own}:{occurrence}";
        return TableKey.IsSafe(readable) ? readable : $"{account}:{eventName}:{TableKey.Hash(Encoding.UTF8.GetBytes(readable))}";
    }

    /// <summary>The id of an event about one text.</summary>
    public static string Of(string account, TextEvent told) => Of(account, told.Name, told.MessageId, (told as SmsFailed)?.Status);

    /// <summary>What tells events about one object apart by when they happened: the time to the second.</summary>
    public static string Occurrence(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What tells events about one object apart even within a second: the time and a short hash of the content.</summary>
    public static string Occurrence(DateTimeOffset at, ReadOnlySpan<byte> content) =>
        $"{Occurrence(at)}-{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, ContentHashBytes))}";

    /// <summary>The id of a delivery in which no object's id could be found: its bytes are what it is known by.</summary>
    public static string OfBytes(string account, string eventName, ReadOnlySpan<byte> body) => $"{account}:{eventName}:{TableKey.Hash(body)}";
}
