using System.Globalization;
using Microsoft.Data.Sqlite;

namespace JustCallFx.Embedded.Sqlite;

/// <summary>One SQLite database file in write-ahead mode, every commit synced to disk, brought up to the schema this program knows.</summary>
internal sealed class SqliteFile
{
    private const int NotADatabase = 26;

    private readonly string path;

    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    /// <param name="path">The file; it is created when absent.</param>
    /// <param name="schemaSteps">SQL that brings a file from version n to n + 1, oldest first; the file's <c>user_version</c> counts them.</param>
    /// <exception cref="InvalidDataException">The file is no database, or a newer program wrote it.</exception>
    /// <exception cref="IOException">The file cannot be opened for writing.</exception>
    public SqliteFile(string path, IReadOnlyList<string> schemaSteps)
    {
        this.path = path;
        try
        {
            using var connection = Connect();
            Upgrade(connection, schemaSteps);
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode == NotADatabase)
        {
            throw new InvalidDataException(
                $"{path} is not a SQLite database; move it away, or set JustCallFx__DataDirectory to another folder.", refused);
        }
        catch (SqliteException refused)
        {
            throw new IOException(
                $"{path} cannot be opened for writing ({refused.Message}); check the folder's rights and free space, " +
                "or set JustCallFx__DataDirectory to another folder.", refused);
        }
    }

    /// <summary>Opens a connection of its own; whoever asked disposes it.</summary>
    public SqliteConnection Connect()
    {
        // Pooling would keep the file open after the last user closed it.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var pragmas = connection.CreateCommand();
            // A checkpoint writes the same few pages again and again; at 32 MiB of log instead of 4 it does so an eighth as often.
            pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA wal_autocheckpoint=8000;";
            pragmas.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            // A file that was refused is not to stay open.
            connection.Dispose();
            throw;
        }
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
        {
            command.CommandText = $"BEGIN IMMEDIATE; {schemaSteps[version]}; PRAGMA user_version={version + 1}; COMMIT;";
            command.ExecuteNonQuery();
        }
    }
}
