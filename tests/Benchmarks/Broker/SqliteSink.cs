using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace JustCallFx.Benchmarks.Broker;

/// <summary>Raw SQLite: the broker's message row into a table like its own, with the same settings, on SQLite's own calls.</summary>
internal sealed class SqliteSink : GroupSink
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("justcallfx-bench-");
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt begin;
    private readonly sqlite3_stmt insert;
    private readonly sqlite3_stmt commit;

    public SqliteSink(StoredRow row)
    {
        connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "raw.db")};Pooling=False");
        connection.Open();
        using var setup = connection.CreateCommand();
        setup.CommandText =
            """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=8000;
            CREATE TABLE message (
                seq INTEGER PRIMARY KEY AUTOINCREMENT, targets BLOB NOT NULL, enqueued INTEGER NOT NULL, expires INTEGER,
                head BLOB NOT NULL, body BLOB NOT NULL)
            """;
        setup.ExecuteNonQuery();
        begin = Prepare("BEGIN IMMEDIATE");
        commit = Prepare("COMMIT");
        insert = Prepare("INSERT INTO message (targets, enqueued, head, body) VALUES (?, ?, ?, ?)");
        raw.sqlite3_bind_blob(insert, 1, row.Targets);
        raw.sqlite3_bind_int64(insert, 2, row.Enqueued);
        raw.sqlite3_bind_blob(insert, 3, row.Head);
        raw.sqlite3_bind_blob(insert, 4, row.Body);
    }

    protected override void Commit(int messages)
    {
        Run(begin);
        for (var i = 0; i < messages; i++)
            Run(insert);
        Run(commit);
    }

    protected override void Close()
    {
        foreach (var statement in new[] { begin, insert, commit })
            statement.Dispose();
        connection.Dispose();
        folder.Delete(recursive: true);
    }

    private sqlite3_stmt Prepare(string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement), connection.Handle);
        return statement;
    }

    private void Run(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }
}
