using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace JustCallFx.Embedded.Sqlite;

/// <summary>
/// One prepared statement, run again and again; while it has rows, they are read from it, and disposing ends that run.
/// Straight on SQLite's own calls: the layer of commands and readers above them costs more than most statements do.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt handle;
    private readonly int[] places;

    /// <param name="connection">Where it runs.</param>
    /// <param name="sql">One statement; its parameters are named <c>$1</c>, <c>$2</c> … and may stand in any order.</param>
    /// <param name="parameters">How many parameters it is given.</param>
    /// <exception cref="SqliteException">The statement is faulty.</exception>
    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out handle, out var rest));
        if (!string.IsNullOrWhiteSpace(rest))
            throw new ArgumentException($"Found a second statement behind the first: {rest}", nameof(sql));
        places = [.. Enumerable.Range(1, parameters).Select(number => raw.sqlite3_bind_parameter_index(handle, $"${number}"))];
    }

    /// <summary>How many rows the last change on the connection changed.</summary>
    public int Changes => raw.sqlite3_changes(database);

    public void Bind(ReadOnlySpan<object?> parameters)
    {
        for (var i = 0; i < parameters.Length; i++)
            Check(Bind(places[i], parameters[i]));
    }

    /// <summary>Goes on to the next row; false when there is none.</summary>
    /// <exception cref="SqliteException">The statement failed.</exception>
    public bool Read()
    {
        var result = raw.sqlite3_step(handle);
        if (result == raw.SQLITE_ROW)
            return true;
        if (result != raw.SQLITE_DONE)
            Check(result);
        return false;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(handle, column);

    public int Int32(int column) => raw.sqlite3_column_int(handle, column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    // As bytes: a text may hold the character zero.
    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public object? Value(int column) => raw.sqlite3_column_type(handle, column) switch
    {
        raw.SQLITE_INTEGER => Int64(column),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(handle, column),
        raw.SQLITE_TEXT => Text(column),
        raw.SQLITE_BLOB => Bytes(column),
        _ => null,
    };

    /// <summary>Ends the run, so that the statement can run again and holds nothing open.</summary>
    public void Dispose() => raw.sqlite3_reset(handle);

    /// <summary>Gives the statement back to SQLite.</summary>
    public void Close() => handle.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(handle, place),
        long number => raw.sqlite3_bind_int64(handle, place, number),
        int number => raw.sqlite3_bind_int64(handle, place, number),
        string text => BindText(place, text),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(handle, place, 0),
        byte[] bytes => raw.sqlite3_bind_blob(handle, place, bytes),
        _ => throw new ArgumentException($"Found a parameter of type {value.GetType()}; wanted a number, text, bytes or null.", nameof(value)),
    };

    private int BindText(int place, string text)
    {
        if (text.Length == 0)
            return raw.sqlite3_bind_text(handle, place, "");
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return raw.sqlite3_bind_text(handle, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
