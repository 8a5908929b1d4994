using System.Collections.Concurrent;

namespace JustCallFx.Embedded.Sqlite;

/// <summary>Connections for reading beside the one writer; a read sees every write whose task has ended.</summary>
internal sealed class Readers(SqliteFile file) : IDisposable
{
    private readonly ConcurrentBag<Statements> idle = [];
    private volatile bool closed;

    /// <summary>Runs a query on the calling thread, on a connection that is its own meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">The file was closed.</exception>
    public T Read<T>(Func<Statements, T> query)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (!idle.TryTake(out var statements))
            statements = new Statements(file.Connect());
        try
        {
            return query(statements);
        }
        finally
        {
            idle.Add(statements);

            // Closed meanwhile: what Dispose could not see is closed here.
            if (closed)
                CloseIdle();
        }
    }

    public void Dispose()
    {
        closed = true;
        CloseIdle();
    }

    private void CloseIdle()
    {
        while (idle.TryTake(out var statements))
            statements.Dispose();
    }
}
