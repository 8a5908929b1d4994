using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Azure;
using JustCallFx.Embedded.Tables.Engine;
using JustCallFx.Embedded.Tables.Mapping;

namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>Reads entities from answers.</summary>
internal static class EntityReader
{
    private const string Metadata = "odata.";

    /// <summary>The one entity of an answer, whose version is also its header.</summary>
    public static StoredEntity One(Response answer) => Entity(answer.Content.ToMemory().Span, answer.Headers.ETag?.ToString());

    /// <summary>The entities of a page.</summary>
    public static IReadOnlyList<StoredEntity> Many(Response answer)
    {
        using var document = JsonDocument.Parse(answer.Content.ToMemory());
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(entity => Entity(JsonMarshal.GetRawUtf8Value(entity), null))];
    }

    /// <summary>Where the next page begins, if there is one.</summary>
    public static PageStart? Next(Response answer) =>
        answer.Headers.TryGetValue(RestProtocol.Continuation + RestProtocol.NextPartitionKey, out var partitionKey)
            ? new PageStart(partitionKey, answer.Headers.TryGetValue(RestProtocol.Continuation + RestProtocol.NextRowKey, out var rowKey) ? rowKey : null)
            : null;

    private static StoredEntity Entity(ReadOnlySpan<byte> json, string? version)
    {
        var properties = EntityJson.Decode(json);
        var entity = new StoredEntity(
            Take(SystemProperties.PartitionKey),
            Take(SystemProperties.RowKey),
            Timestamp(),
            Take(SystemProperties.ETag) ?? version ?? "",
            properties);
        foreach (var name in properties.Keys.Where(name => name.StartsWith(Metadata, StringComparison.Ordinal)).ToList())
            properties.Remove(name);
        return entity;

        string? Take(string name) => properties.Remove(name, out var value) ? (string)value : null;

        // Without its type in this format, since every entity has it.
        DateTimeOffset? Timestamp() => properties.Remove(SystemProperties.Timestamp, out var value)
            ? value as DateTimeOffset? ?? DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : null;
    }
}
