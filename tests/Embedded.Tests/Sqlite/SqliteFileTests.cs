using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.Tests.Sqlite;

public sealed class SqliteFileTests : IDisposable
{
    private static readonly string[] Steps = ["CREATE TABLE a (x)", "CREATE TABLE b (x); INSERT INTO b VALUES (1)"];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_brought_from_step_to_step_once()
    {
        Open(Steps[..1]);
        Open(Steps);
        var file = Open(Steps);

        using var statements = new Statements(file.Connect());
        Assert.Equal(1L, statements.Scalar("SELECT COUNT(*) FROM b"));
        Assert.Equal(2L, statements.Scalar("PRAGMA user_version"));
    }

    [Fact]
    public void A_file_of_a_newer_program_is_refused()
    {
        Open(Steps);

        var refused = Assert.Throws<InvalidDataException>(() => Open(Steps[..1]));

        Assert.Contains("version 2", refused.Message, StringComparison.Ordinal);
        Assert.Contains("version 1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_refused_is_not_held()
    {
        File.WriteAllText(folder.File("test.db"), new string('x', 5000));

        Assert.Throws<InvalidDataException>(() => Open(Steps));

        using var free = new FileStream(folder.File("test.db"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(5000, free.Length);
    }

    [Fact]
    public void A_file_in_a_missing_folder_is_refused()
    {
        var refused = Assert.Throws<IOException>(() => new SqliteFile(folder.File("missing/test.db"), Steps));

        Assert.Contains("cannot be opened for writing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_fails_leaves_the_file_as_it_was()
    {
        Open(Steps[..1]);

        Assert.Throws<IOException>(() => Open([Steps[0], "CREATE TABLE c (x); CREATE TABLE a (x)"]));

        using var statements = new Statements(Open(Steps[..1]).Connect());
        Assert.Equal(0L, statements.Scalar("SELECT COUNT(*) FROM sqlite_master WHERE name = 'c'"));
    }

    [Fact]
    public void Every_commit_is_synced()
    {
        using var statements = new Statements(Open(Steps).Connect());

        Assert.Equal("wal", statements.Scalar("PRAGMA journal_mode"));
        Assert.Equal(2L, statements.Scalar("PRAGMA synchronous"));
    }

    private SqliteFile Open(string[] steps) => new(folder.File("test.db"), steps);
}
