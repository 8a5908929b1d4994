using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace JustCallFx.Embedded.Sqlite;

/// <summary>The prepared statements of one connection, each prepared at its first use. Not safe for use by two threads at once.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    /// <summary>Whether a transaction is open on the connection.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs a statement and tells how many rows it changed. Parameters are named <c>$1</c>, <c>$2</c> … in order.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters) => Bind(sql, parameters).ExecuteNonQuery();

    /// <summary>Runs a query; the reader is to be disposed before the same statement runs again.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> parameters) => Bind(sql, parameters).ExecuteReader();

    /// <summary>Runs a query and gives the first column of its first row, or null when there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> parameters) =>
        Bind(sql, parameters).ExecuteScalar() is { } value and not DBNull ? value : null;

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= parameters.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            prepared.Add(sql, command);
        }

        for (var i = 0; i < parameters.Length; i++)
            command.Parameters[i].Value = parameters[i] ?? DBNull.Value;
        return command;
    }
}
