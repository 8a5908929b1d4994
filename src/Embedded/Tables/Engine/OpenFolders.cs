using System.Collections.Concurrent;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The folders whose tables are open in this process.</summary>
internal static class OpenFolders
{
    private static readonly ConcurrentDictionary<string, ITableEngine> Engines =
        new(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    /// <summary>The form in which a folder is known here.</summary>
    public static string FullPath(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <exception cref="InvalidOperationException">The folder's tables are open already.</exception>
    public static void Add(string folder, ITableEngine engine)
    {
        if (!Engines.TryAdd(FullPath(folder), engine))
            throw AlreadyOpen(folder);
    }

    /// <exception cref="InvalidOperationException">The folder's tables are open already.</exception>
    public static void ThrowIfOpen(string folder)
    {
        if (Engines.ContainsKey(FullPath(folder)))
            throw AlreadyOpen(folder);
    }

    public static void Remove(string folder, ITableEngine engine) => Engines.TryRemove(new(FullPath(folder), engine));

    /// <exception cref="InvalidOperationException">The folder's tables are not open.</exception>
    public static ITableEngine Find(string folder)
    {
        if (folder.Length > 0 && Engines.TryGetValue(FullPath(folder), out var engine))
            return engine;
        throw new InvalidOperationException(
            $"No tables are open in the folder '{folder}' that the connection string names; the host opens them with EmbeddedTables.Open.");
    }

    private static InvalidOperationException AlreadyOpen(string folder) =>
        new($"The tables in {FullPath(folder)} are open in this process already; close them first, or use another folder.");
}
