using JustCallFx.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace JustCallFx.Embedded.Tests.Sqlite;

/// <summary>A file that cannot be used is named with what was found, and left as it is.</summary>
public sealed class RefusedFileTests : IDisposable
{
    private const int PageSize = 4096;
    private static readonly string[] Steps = ["CREATE TABLE a (x)"];

    private readonly TempFolder folder = new();

    private string Database => folder.File("test.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_is_no_database()
    {
        File.WriteAllText(Database, new string('x', 5000));

        AssertRefusedAsDamaged("it is not a SQLite database");
    }

    [Fact]
    public void An_empty_file()
    {
        File.WriteAllBytes(Database, []);

        AssertRefusedAsDamaged("it is empty");
    }

    [Fact]
    public void A_file_that_was_cut_off()
    {
        Fill(Database);
        using (var file = File.OpenWrite(Database))
            file.SetLength(file.Length / 2);

        AssertRefusedAsDamaged("database disk image is malformed");
    }

    [Fact]
    public void A_page_that_was_overwritten()
    {
        Fill(Database);
        using (var file = File.OpenWrite(Database))
        {
            file.Position = 5 * PageSize;
            file.Write(new byte[PageSize]);
        }

        AssertRefusedAsDamaged("Page 6");
    }

    [Fact]
    public void A_log_whose_database_is_gone()
    {
        File.WriteAllText(Database + "-wal", "changes");

        var refused = Assert.Throws<InvalidDataException>(() => new SqliteFile(Database, Steps));

        Assert.StartsWith($"{Database}-wal cannot be used: it holds changes to a database that is gone.", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public void A_file_that_somebody_else_has_locked()
    {
        Fill(Database);
        using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        other.Open();
        Execute(other, "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");

        var refused = Assert.Throws<IOException>(() => new SqliteFile(Database, Steps));

        Assert.StartsWith($"{Database} is locked by another process; end that process", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/proc/test.db")]
    [InlineData("/proc/version")]
    public void A_place_that_cannot_be_written(string path)
    {
        var refused = Assert.ThrowsAny<Exception>(() => new SqliteFile(path, Steps));

        Assert.StartsWith($"{path} cannot be ", refused.Message, StringComparison.Ordinal);
        Assert.True(refused is IOException or InvalidDataException);
    }

    [Fact]
    public void A_creation_that_was_cut_short_is_begun_again()
    {
        File.WriteAllText(Database + ".new", "half");

        using var statements = new Statements(new SqliteFile(Database, Steps).Connect());

        Assert.Equal(0L, statements.Scalar("SELECT COUNT(*) FROM a"));
        Assert.False(File.Exists(Database + ".new"));
    }

    private void AssertRefusedAsDamaged(string finding)
    {
        var before = File.ReadAllBytes(Database);

        var refused = Assert.Throws<InvalidDataException>(() => new SqliteFile(Database, Steps));

        Assert.StartsWith($"{Database} cannot be used: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(finding, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Restore it from a backup, or move it away", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Equal(before, File.ReadAllBytes(Database));
    }

    private static void Fill(string path)
    {
        using var connection = new SqliteFile(path, Steps).Connect();
        Execute(connection, "WITH n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO a SELECT randomblob(300) FROM n");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
