using Azure;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>A change of one entity.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="PartitionKey">The partition key.</param>
/// <param name="RowKey">The row key.</param>
/// <param name="Properties">The entity's own properties, without the system's and without nulls.</param>
/// <param name="IfMatch">The version that must be there, <c>*</c> for any; null lets a merge or replace also add the entity.</param>
internal sealed record EntityChange(
    ChangeKind Kind, string PartitionKey, string RowKey, IReadOnlyDictionary<string, object> Properties, string? IfMatch)
{
    private static readonly Dictionary<string, object> None = [];

    /// <summary>A deletion; without a version, of any.</summary>
    public static EntityChange Delete(string partitionKey, string rowKey, ETag ifMatch) =>
        new(ChangeKind.Delete, partitionKey, rowKey, None, (ifMatch == default ? ETag.All : ifMatch).ToString());
}
