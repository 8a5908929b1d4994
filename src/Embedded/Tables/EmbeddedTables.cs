using JustCallFx.Embedded.Tables.Engine;

namespace JustCallFx.Embedded.Tables;

/// <summary>The tables that are kept in a folder of this machine, open for the clients of this process.</summary>
public sealed class EmbeddedTables : IAsyncDisposable
{
    private readonly string folder;
    private readonly SqliteTableEngine engine;

    private EmbeddedTables(string folder, SqliteTableEngine engine)
    {
        this.folder = folder;
        this.engine = engine;
    }

    /// <summary>What clients in this process connect with: <c>Embedded=&lt;full path of the folder&gt;</c>.</summary>
    public string ConnectionString => TableEngines.Embedded + folder;

    /// <summary>Opens the tables in <c>tables.db</c> of a folder; both are created when absent.</summary>
    /// <param name="dataDirectory">The folder.</param>
    /// <param name="clock">Gives entities their timestamps.</param>
    /// <exception cref="InvalidOperationException">They are open in this process already.</exception>
    /// <exception cref="InvalidDataException">The file is no database, or a newer program wrote it.</exception>
    /// <exception cref="IOException">The file cannot be opened for writing.</exception>
    public static EmbeddedTables Open(string dataDirectory, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataDirectory);
        ArgumentNullException.ThrowIfNull(clock);
        var folder = OpenFolders.FullPath(dataDirectory);
        OpenFolders.ThrowIfOpen(folder);
        Directory.CreateDirectory(folder);
        var engine = new SqliteTableEngine(Path.Combine(folder, "tables.db"), clock);
        OpenFolders.Add(folder, engine);
        return new EmbeddedTables(folder, engine);
    }

    /// <summary>Finishes the writes that were handed in and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        OpenFolders.Remove(folder, engine);
        await engine.DisposeAsync().ConfigureAwait(false);
    }
}
