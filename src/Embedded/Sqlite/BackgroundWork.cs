namespace JustCallFx.Embedded.Sqlite;

/// <summary>Work on a database file that no caller waits for, done by its one writer in bounded pieces.</summary>
internal abstract class BackgroundWork
{
    /// <summary>Does one bounded piece inside a transaction, which may be a group's; answers whether more is left.</summary>
    public abstract bool RunPiece(Statements statements, DateTimeOffset now);

    /// <summary>The last piece is on disk.</summary>
    public abstract void Committed();

    /// <summary>The last piece was rolled back.</summary>
    public abstract void Failed(Exception fault);
}
