using System.Collections.Concurrent;

namespace JustCallFx.Embedded.Sqlite;

/// <summary>Connections for reading beside the one writer; a read sees every write whose task has ended.</summary>
internal sealed class Readers(SqliteFile file) : IDisposable
{
    private readonly ConcurrentBag<Statements> idle = [];

    /// <summary>Runs a query on the calling thread, on a connection that is its own meanwhile.</summary>
    public T Read<T>(Func<Statements, T> query)
    {
        if (!idle.TryTake(out var statements))
            statements = new Statements(file.Connect());
        try
        {
            return query(statements);
        }
        finally
        {
            idle.Add(statements);
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var statements))
            statements.Dispose();
    }
}
