namespace JustCallFx.Embedded.Tables.Mapping;

/// <summary>The names of the properties that every entity has, and by which a dictionary of properties knows them.</summary>
internal static class SystemProperties
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "odata.etag";

    public static bool Has(string name) => name is PartitionKey or RowKey or Timestamp or ETag;
}
