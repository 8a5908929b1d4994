using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary><c>broker.db</c> in its folder, held by this process alone: what the locks in it mean depends on that.</summary>
internal sealed class BrokerFile : IDisposable
{
    private readonly FileStream hold;

    /// <exception cref="IOException">Another broker has the folder open, or it cannot be written.</exception>
    /// <exception cref="InvalidDataException">The file is no database, or a newer program wrote it.</exception>
    public BrokerFile(string dataDirectory)
    {
        Directory.CreateDirectory(dataDirectory);
        hold = Hold(Path.Combine(dataDirectory, "broker.lock"));
        try
        {
            Database = new SqliteFile(Path.Combine(dataDirectory, "broker.db"), BrokerSchema.Steps);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    public SqliteFile Database { get; }

    /// <summary>Runs work in a transaction of its own, before there is a writer.</summary>
    public T InTransaction<T>(Func<Statements, T> work)
    {
        using var statements = new Statements(Database.Connect());
        statements.Execute("BEGIN IMMEDIATE");
        var result = work(statements);
        statements.Execute("COMMIT");
        return result;
    }

    public void Dispose() => hold.Dispose();

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException refused)
        {
            throw new IOException(
                $"{path} is held by another broker ({refused.Message}); end the other process, " +
                "or set JustCallFx__DataDirectory to another folder.", refused);
        }
    }
}
