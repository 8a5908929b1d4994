using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.Tests.Sqlite;

public sealed class ReadersTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Readers readers;

    public ReadersTests() => readers = new Readers(new SqliteFile(folder.File("test.db"), ["CREATE TABLE items (id)"]));

    public void Dispose()
    {
        readers.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_connection_is_used_again()
    {
        var first = readers.Read(statements => statements);
        var second = readers.Read(statements => statements);

        Assert.Same(first, second);
    }

    [Fact]
    public void Reads_at_the_same_time_have_connections_of_their_own()
    {
        var (outer, inner) = readers.Read(outer => (outer, readers.Read(inner => inner)));

        Assert.NotSame(outer, inner);
    }

    [Fact]
    public void A_connection_outlives_a_query_that_failed()
    {
        Assert.Throws<InvalidDataException>(() => readers.Read<int>(_ => throw new InvalidDataException()));

        Assert.Equal(0L, readers.Read(statements => statements.Scalar("SELECT COUNT(*) FROM items")));
    }

    [Fact]
    public void Nothing_is_read_after_closing()
    {
        readers.Dispose();

        Assert.Throws<ObjectDisposedException>(() => readers.Read(_ => 0));
    }

    [Fact]
    public void A_read_that_ends_after_closing_closes_its_connection()
    {
        var used = readers.Read(statements =>
        {
            readers.Dispose();
            return statements;
        });

        Assert.ThrowsAny<Exception>(() => used.Scalar("SELECT COUNT(*) FROM items"));
    }
}
