using System.Buffers.Text;
using System.Text;
using JustCallFx.Embedded.Tables.Filters;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>An entity's keys as the start of a page, free of the spaces that part a continuation token.</summary>
internal static class KeyToken
{
    public static PageStart Of(StoredEntity entity) => new(Encode(entity.PartitionKey!), Encode(entity.RowKey!));

    /// <exception cref="FilterException">The token is not one that this engine gave.</exception>
    public static (string PartitionKey, string RowKey) Keys(PageStart start) => (Decode(start.PartitionKey), Decode(start.RowKey));

    // The leading mark keeps an empty key from being no text at all.
    private static string Encode(string key) => "1!" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    private static string Decode(string? part) =>
        part is not null && part.StartsWith("1!", StringComparison.Ordinal) && Base64Url.IsValid(part.AsSpan(2))
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part.AsSpan(2)))
            : throw new FilterException(ServiceError.InvalidInput("The continuation token is not one that these tables gave."));
}
