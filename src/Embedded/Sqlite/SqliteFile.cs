using System.Globalization;
using Microsoft.Data.Sqlite;

namespace JustCallFx.Embedded.Sqlite;

/// <summary>One SQLite database file in write-ahead mode, every commit synced to disk, brought up to the schema this program knows.</summary>
internal sealed class SqliteFile
{
    /// <summary>Larger files are not looked through at each start, which would take seconds; what is damaged there shows when it is read.</summary>
    private const long LargestChecked = 256 << 20;

    private readonly string path;

    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    /// <param name="path">The file; it is created when absent.</param>
    /// <param name="schemaSteps">SQL that brings a file from version n to n + 1, oldest first; the file's <c>user_version</c> counts them.</param>
    /// <exception cref="InvalidDataException">The file is no database or damaged, or a newer program wrote it. It was not changed.</exception>
    /// <exception cref="IOException">The file cannot be opened for writing, or another process has it locked.</exception>
    public SqliteFile(string path, IReadOnlyList<string> schemaSteps)
    {
        this.path = path;
        try
        {
            if (!File.Exists(path))
                Create(schemaSteps);
            ThrowIfEmpty();
            using var connection = Connect();
            Check(connection);
            Upgrade(connection, schemaSteps);
        }
        catch (SqliteException refused)
        {
            throw OpeningFault.Of(path, refused);
        }
    }

    private string Log => path + "-wal";

    /// <summary>Opens a connection of its own; whoever asked disposes it.</summary>
    public SqliteConnection Connect() => Connect(path, SqliteOpenMode.ReadWrite);

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        // Pooling would keep the file open after the last user closed it. The timeout, in seconds, is for a file that is locked at the start.
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 1 };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            // A checkpoint writes the same few pages again and again; at 32 MiB of log instead of 4 it does so an eighth as often.
            Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA wal_autocheckpoint=8000;");
            return connection;
        }
        catch
        {
            // A file that was refused is not to stay open.
            connection.Dispose();
            throw;
        }
    }

    // Under another name until it is whole: so a file of length zero is never ours, and a kill leaves none behind.
    private void Create(IReadOnlyList<string> schemaSteps)
    {
        if (File.Exists(Log) && new FileInfo(Log).Length > 0)
            throw OpeningFault.Damaged(Log, "it holds changes to a database that is gone");

        var unfinished = path + ".new";
        foreach (var left in new[] { unfinished, unfinished + "-wal", unfinished + "-shm" }.Where(File.Exists))
            File.Delete(left);
        using (var connection = Connect(unfinished, SqliteOpenMode.ReadWriteCreate))
            Upgrade(connection, schemaSteps);

        File.Move(unfinished, path);
    }

    private void ThrowIfEmpty()
    {
        if (new FileInfo(path).Length == 0)
            throw OpeningFault.Damaged(path, "it is empty");
    }

    private void Check(SqliteConnection connection)
    {
        if (new FileInfo(path).Length > LargestChecked)
            return;
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        if (check.ExecuteScalar() is string finding and not "ok")
            throw OpeningFault.Damaged(path, finding.ReplaceLineEndings(" "));
    }

    private void Upgrade(SqliteConnection connection, IReadOnlyList<string> schemaSteps)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var version = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (version > schemaSteps.Count)
            throw new InvalidDataException(
                $"{path} has schema version {version}, written by a newer JustCallFx; this one reads up to version {schemaSteps.Count}. " +
                "Run the newer program, or set JustCallFx__DataDirectory to another folder.");

        for (; version < schemaSteps.Count; version++)
            Execute(connection, $"BEGIN IMMEDIATE; {schemaSteps[version]}; PRAGMA user_version={version + 1}; COMMIT;");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
