using Azure.Data.Tables;

namespace JustCallFx.Functions.Tests.Cost;

/// <summary>What the tables keep, counted as Azure Storage bills it: 4 bytes an entity, two a character, 8 a property besides its value.</summary>
internal static class StoredSize
{
    /// <summary>Of all entities of all tables.</summary>
    public static async Task<long> OfAllAsync(TableServiceClient tables, IEnumerable<string> names)
    {
        var size = 0L;
        foreach (var name in names)
        {
            await foreach (var entity in tables.GetTableClient(name).QueryAsync<TableEntity>())
                size += Of(entity);
        }

        return size;
    }

    private static long Of(TableEntity entity) => 4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length)) + entity
        .Where(property => property.Key is not ("PartitionKey" or "RowKey" or "odata.etag"))
        .Sum(property => 8 + (2 * property.Key.Length) + Of(property.Value));

    private static long Of(object? value) => value switch
    {
        string text => 4 + (2 * text.Length),
        byte[] bytes => 4 + bytes.Length,
        BinaryData bytes => 4 + bytes.ToMemory().Length,
        Guid => 16,
        int => 4,
        bool => 1,
        null => 0,
        _ => 8,
    };
}
