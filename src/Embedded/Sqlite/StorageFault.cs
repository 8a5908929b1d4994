using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace JustCallFx.Embedded.Sqlite;

/// <summary>Tells what kind of fault a database file in use has.</summary>
internal static class StorageFault
{
    /// <summary>Whether there is no room for what was to be written, or somebody else holds the file: it passes without a change here.</summary>
    public static bool IsOutOfRoomOrTurn(this SqliteException fault) =>
        fault.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_BUSY or raw.SQLITE_LOCKED;
}
