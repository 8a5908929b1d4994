using Azure.Data.Tables;
using JustCallFx.Embedded.Tables;

namespace JustCallFx.Embedded.Tests.Tables;

public sealed class OpeningTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_written_is_there_after_opening_again()
    {
        await using (var tables = EmbeddedTables.Open(folder.Path, new SetClock()))
        {
            await new TableClient(tables.ConnectionString, "Rules").CreateAsync();
            await new TableClient(tables.ConnectionString, "Rules").AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 5L });
        }

        await using var again = EmbeddedTables.Open(folder.Path, new SetClock());
        var entity = await new TableClient(again.ConnectionString, "Rules").GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(5L, entity.Value["Count"]);
    }

    [Fact]
    public async Task The_connection_string_names_the_full_folder()
    {
        await using var tables = EmbeddedTables.Open(Path.Combine(folder.Path, "a", "..", "data/"), new SetClock());

        Assert.Equal($"Embedded={folder.File("data")}", tables.ConnectionString);
    }

    [Fact]
    public async Task A_folder_that_is_written_another_way_is_the_same()
    {
        await using var tables = EmbeddedTables.Open(folder.Path, new SetClock());

        var client = new TableClient($"embedded= {folder.Path}/x/../", "Rules");

        Assert.Equal(204, (await client.CreateAsync()).GetRawResponse().Status);
    }

    [Fact]
    public async Task A_folder_is_opened_once()
    {
        await using var tables = EmbeddedTables.Open(folder.Path, new SetClock());

        var refused = Assert.Throws<InvalidOperationException>(() => EmbeddedTables.Open(folder.Path, new SetClock()));

        Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_of_a_folder_that_is_not_open_is_refused()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new TableServiceClient($"Embedded={folder.Path}"));

        Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_of_a_folder_that_was_closed_is_refused()
    {
        var tables = EmbeddedTables.Open(folder.Path, new SetClock());
        var client = new TableClient(tables.ConnectionString, "Rules");
        await tables.DisposeAsync();

        Assert.Throws<InvalidOperationException>(() => new TableClient(tables.ConnectionString, "Rules"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.CreateAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetEntityAsync<TableEntity>("p", "r"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_empty_connection_string_is_refused(string connectionString) =>
        Assert.Throws<ArgumentException>(() => new TableClient(connectionString, "Rules"));

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(folder.File("tables.db"), new string('x', 5000));

        Assert.Throws<InvalidDataException>(() => EmbeddedTables.Open(folder.Path, new SetClock()));
    }
}
