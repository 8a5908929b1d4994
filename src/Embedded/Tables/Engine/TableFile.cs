using Azure;
using JustCallFx.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The tables' file. A fault of it is told as the service tells one of its own; official clients take both kinds as passing.</summary>
internal sealed class TableFile : IAsyncDisposable
{
    private readonly Readers readers;
    private readonly GroupCommit writer;

    public TableFile(string path, TimeProvider clock)
    {
        var file = new SqliteFile(path, TableSchema.Steps);
        readers = new Readers(file);
        writer = new GroupCommit(file, clock);
    }

    /// <exception cref="RequestFailedException">The file cannot be read (500, 503).</exception>
    public T Read<T>(Func<Statements, T> query)
    {
        try
        {
            return readers.Read(query);
        }
        catch (SqliteException fault)
        {
            throw Failed(fault);
        }
    }

    /// <summary>The task ends when the write is on disk. A write may run twice.</summary>
    /// <exception cref="RequestFailedException">The file cannot be written (500, 503).</exception>
    public async Task<T> WriteAsync<T>(Func<Statements, DateTimeOffset, T> write)
    {
        try
        {
            return await writer.RunAsync(write).ConfigureAwait(false);
        }
        catch (SqliteException fault)
        {
            throw Failed(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync().ConfigureAwait(false);
        readers.Dispose();
    }

    private static RequestFailedException Failed(SqliteException fault) => fault.IsOutOfRoomOrTurn()
        ? new(503, $"The server is currently unable to receive requests. Please retry your request. {fault.Message}", "ServerBusy", fault)
        : new(500, $"The server encountered an internal error. Please retry the request. {fault.Message}", "InternalError", fault);
}
