namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The one place where a connection string decides what stands behind a client.</summary>
internal static class TableEngines
{
    /// <summary>The connection string of tables in a folder of this machine begins so.</summary>
    public const string Embedded = "Embedded=";

    /// <exception cref="FormatException">The connection string is of no known kind.</exception>
    /// <exception cref="InvalidOperationException">No tables are open in that folder.</exception>
    public static ITableEngine For(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        if (connectionString.StartsWith(Embedded, StringComparison.OrdinalIgnoreCase))
            return OpenFolders.Find(connectionString[Embedded.Length..].Trim());

        throw new FormatException(
            $"The table connection string has the settings {NamesIn(connectionString)}; wanted is {Embedded}<folder>, " +
            "the folder that the embedded tables are open in.");
    }

    // Names only: the values may be account keys.
    private static string NamesIn(string connectionString)
    {
        var names = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(setting => setting.Contains('=') ? setting.Split('=')[0] : "(text without a name)");
        return string.Join(", ", names.Distinct());
    }
}
