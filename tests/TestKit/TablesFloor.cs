using Azure.Data.Tables;
using JustCallFx.Embedded.Tables;

namespace JustCallFx.TestKit;

/// <summary>Real tables in a folder of the test's own, with a clock that the test moves.</summary>
public sealed class TablesFloor : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly EmbeddedTables tables;

    /// <summary>Opens them, empty.</summary>
    public TablesFloor()
    {
        tables = EmbeddedTables.Open(folder.Path, Clock);
        Client = new TableServiceClient(tables.ConnectionString);
    }

    /// <summary>Starts on a Monday, 2026-03-02 at noon UTC.</summary>
    public FakeClock Clock { get; } = new();

    /// <summary>The account's client.</summary>
    public TableServiceClient Client { get; }

    /// <summary>A table, created when it does not exist.</summary>
    public async Task<TableClient> TableAsync(string name)
    {
        await Client.CreateTableIfNotExistsAsync(name);
        return Client.GetTableClient(name);
    }

    /// <summary>Every row of a table, in the order of the keys.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Client.GetTableClient(table).QueryAsync<TableEntity>())
            rows.Add(row);
        return rows;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await tables.DisposeAsync();
        folder.Dispose();
    }
}
