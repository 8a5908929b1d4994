using JustCallFx.Embedded.Tables.Mapping;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>Which properties a caller wants to read.</summary>
internal static class Selection
{
    /// <summary>The names in a caller's selection, each of which may be a list with commas; null when all are wanted.</summary>
    public static IReadOnlyList<string>? Of(IEnumerable<string>? select)
    {
        var names = (select ?? []).SelectMany(
            names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        return names.Count == 0 || names.Contains("*") ? null : names;
    }

    /// <summary>The entity without what was not selected; its version always stays.</summary>
    public static StoredEntity Only(this StoredEntity entity, IReadOnlyList<string>? select) => select is null ? entity : new(
        select.Contains(SystemProperties.PartitionKey) ? entity.PartitionKey : null,
        select.Contains(SystemProperties.RowKey) ? entity.RowKey : null,
        select.Contains(SystemProperties.Timestamp) ? entity.Timestamp : null,
        entity.ETag,
        entity.Properties.Where(property => select.Contains(property.Key)).ToDictionary());
}
