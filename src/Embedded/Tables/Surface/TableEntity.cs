#nullable disable annotations // The official type carries none, so callers see the same in both runtimes.

using JustCallFx.Embedded.Tables.Mapping;

namespace Azure.Data.Tables;

/// <summary>An entity as a dictionary of its properties, for reading and writing without a class of one's own.</summary>
public sealed partial class TableEntity : ITableEntity
{
    private readonly Dictionary<string, object> properties;

    /// <summary>An entity without keys and properties.</summary>
    public TableEntity()
        : this(null)
    {
    }

    /// <param name="partitionKey">The partition key.</param>
    /// <param name="rowKey">The row key.</param>
    public TableEntity(string partitionKey, string rowKey)
        : this(null)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <param name="values">Properties to start from, keys included; they are copied.</param>
    public TableEntity(IDictionary<string, object> values) => properties = values is null ? [] : new(values);

    /// <inheritdoc/>
    public string PartitionKey
    {
        get => GetString(SystemProperties.PartitionKey);
        set => properties[SystemProperties.PartitionKey] = value;
    }

    /// <inheritdoc/>
    public string RowKey
    {
        get => GetString(SystemProperties.RowKey);
        set => properties[SystemProperties.RowKey] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(SystemProperties.Timestamp);
        set => properties[SystemProperties.Timestamp] = value;
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => new(GetString(SystemProperties.ETag));
        set => properties[SystemProperties.ETag] = value.ToString();
    }

    /// <summary>The text of a property, or null when it is absent.</summary>
    /// <exception cref="InvalidOperationException">The property is no text.</exception>
    public string GetString(string key) => (string)Get(key, typeof(string));

    /// <summary>The bytes of a property, or null when it is absent.</summary>
    /// <exception cref="InvalidOperationException">The property is not binary.</exception>
    public BinaryData GetBinaryData(string key) => (BinaryData)Get(key, typeof(BinaryData));

    /// <summary>The bytes of a property, or null when it is absent.</summary>
    /// <exception cref="InvalidOperationException">The property is not binary.</exception>
    public byte[] GetBinary(string key) => (byte[])Get(key, typeof(byte[]));

    /// <summary>The value of a property, or null when it is absent.</summary>
    /// <exception cref="InvalidOperationException">The property is no truth value.</exception>
    public bool? GetBoolean(string key) => (bool?)Get(key, typeof(bool?));

    /// <summary>The time of a property in UTC, or null when it is absent.</summary>
    /// <exception cref="InvalidOperationException">The property is no time.</exception>
    public DateTime? GetDateTime(string key) => (DateTime?)Get(key, typeof(DateTime?));

    /// <summary>The time of a property, or null when it is absent.</summary>
    /// <exception cref="InvalidOperationException">The property is no time.</exception>
    public DateTimeOffset? GetDateTimeOffset(string key) => (DateTimeOffset?)Get(key, typeof(DateTimeOffset?));

    /// <summary>The number of a property, or null when it is absent.</summary>
    /// <exception cref="InvalidOperationException">The property is no double.</exception>
    public double? GetDouble(string key) => (double?)Get(key, typeof(double?));

    /// <summary>The value of a property, or null when it is absent.</summary>
    /// <exception cref="InvalidOperationException">The property is no GUID.</exception>
    public Guid? GetGuid(string key) => (Guid?)Get(key, typeof(Guid?));

    /// <summary>The number of a property, or null when it is absent.</summary>
    /// <exception cref="InvalidOperationException">The property is no 32-bit integer.</exception>
    public int? GetInt32(string key) => (int?)Get(key, typeof(int?));

    /// <summary>The number of a property, or null when it is absent.</summary>
    /// <exception cref="InvalidOperationException">The property is no 64-bit integer.</exception>
    public long? GetInt64(string key) => (long?)Get(key, typeof(long?));

    private object Get(string key, Type type)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (!properties.TryGetValue(key, out var value) || value is null)
            return null;
        if (type == typeof(DateTime?) && value is DateTimeOffset time)
            return time.UtcDateTime;
        if (type == typeof(DateTimeOffset?) && value is DateTime date)
            return new DateTimeOffset(date);
        if (type == typeof(BinaryData) && value is byte[] bytes)
            return new BinaryData(bytes);
        if (!type.IsInstanceOfType(value))
            throw new InvalidOperationException($"Cannot return {type} type for a {value.GetType()} typed property.");
        return value;
    }

    private void Set(string key, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        properties[key] = (properties.GetValueOrDefault(key), value) switch
        {
            (double, int number) => (double)number,
            (long, int number) => (long)number,
            (string, DateTime or DateTimeOffset) => value.ToString(),
            _ => value,
        };
    }
}
