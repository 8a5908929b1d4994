using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace JustCallFx.Embedded.Sqlite;

/// <summary>Tells a person why a database file was not opened and what to do, in one line.</summary>
internal static class OpeningFault
{
    private const string OtherFolder = "or set JustCallFx__DataDirectory to another folder.";

    public static Exception Of(string path, SqliteException refused) => refused.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => Damaged(path, "it is not a SQLite database", refused),
        raw.SQLITE_CORRUPT => Damaged(path, refused.Message, refused),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new IOException(
            $"{path} is locked by another process; end that process, {OtherFolder}", refused),
        _ => new IOException(
            $"{path} cannot be opened for writing ({refused.Message}); check the folder's rights and free space, {OtherFolder}", refused),
    };

    /// <summary>A file that is left as it was found: what is in it may be all that there is.</summary>
    public static InvalidDataException Damaged(string path, string finding, Exception? cause = null) => new(
        $"{path} cannot be used: {finding}. Restore it from a backup, or move it away to begin without what was in it, {OtherFolder}", cause);
}
