#nullable disable annotations // The official type carries none, so callers see the same in both runtimes.

namespace Azure.Data.Tables;

/// <summary>What every entity has, whichever class it is read into.</summary>
public interface ITableEntity
{
    /// <summary>The partition: with <see cref="RowKey"/> the entity's identity. At most 512 characters.</summary>
    string PartitionKey { get; set; }

    /// <summary>The row within the partition. At most 512 characters.</summary>
    string RowKey { get; set; }

    /// <summary>When the entity was last written, set by the service; what a caller puts here is ignored.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the entity that was read; it changes with every write.</summary>
    ETag ETag { get; set; }
}
