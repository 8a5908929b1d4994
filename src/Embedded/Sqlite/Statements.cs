using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace JustCallFx.Embedded.Sqlite;

/// <summary>The prepared statements of one connection, each prepared at its first use. Not safe for use by two threads at once.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> prepared = [];

    /// <summary>Whether a transaction is open on the connection.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs a statement and tells how many rows it changed. Parameters are named <c>$1</c>, <c>$2</c> … in order.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var statement = Query(sql, parameters);
        while (statement.Read())
        {
        }

        return statement.Changes;
    }

    /// <summary>Runs a query; what it gives is to be disposed before the same statement runs again.</summary>
    public Statement Query(string sql, params ReadOnlySpan<object?> parameters)
    {
        if (!prepared.TryGetValue(sql, out var statement))
            prepared.Add(sql, statement = new Statement(connection, sql, parameters.Length));
        statement.Bind(parameters);
        return statement;
    }

    /// <summary>Runs a query and gives the first column of its first row, or null when there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var statement = Query(sql, parameters);
        return statement.Read() ? statement.Value(0) : null;
    }

    /// <summary>
    /// Says whether commits wait for the disk. One that does not is still whole or not there after a power cut, and every later commit
    /// that does wait takes it along.
    /// </summary>
    public void SyncCommits(bool wait) =>
        // Not prepared: this takes effect while it is parsed.
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_exec(connection.Handle, wait ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL"), connection.Handle);

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
            statement.Close();
        connection.Dispose();
    }
}
