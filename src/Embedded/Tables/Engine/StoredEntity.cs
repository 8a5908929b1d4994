namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>An entity as it was read. Keys and timestamp are null when they were not selected.</summary>
internal sealed record StoredEntity(
    string? PartitionKey, string? RowKey, DateTimeOffset? Timestamp, string ETag, IReadOnlyDictionary<string, object> Properties);
