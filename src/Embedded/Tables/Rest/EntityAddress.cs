namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>Paths of tables and entities below an account's address.</summary>
internal static class EntityAddress
{
    public const string Tables = "/Tables";

    public static string OfTable(string table) => $"{Tables}('{Escape(table)}')";

    /// <summary>All entities of a table.</summary>
    public static string Of(string table) => $"/{Uri.EscapeDataString(table)}";

    public static string Of(string table, string partitionKey, string rowKey) =>
        $"{Of(table)}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    // A quote is doubled, as in a filter, before the rest is made fit for an address.
    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
