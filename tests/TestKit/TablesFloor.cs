using Azure.Data.Tables;
using JustCallFx.Embedded.Tables;
using Xunit;

namespace JustCallFx.TestKit;

/// <summary>Real tables of the test's own: in a folder, with a clock that the test moves, or in an account of Azurite.</summary>
public sealed class TablesFloor : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly EmbeddedTables? tables;

    /// <summary>Opens the embedded tables, empty.</summary>
    public TablesFloor()
    {
        tables = EmbeddedTables.Open(folder.Path, Clock);
        ConnectionString = tables.ConnectionString;
        Client = new TableServiceClient(ConnectionString);
    }

    private TablesFloor(string account)
    {
        ConnectionString = account;
        Client = new TableServiceClient(account);
    }

    /// <summary>Starts on a Monday, 2026-03-02 at noon UTC. Azurite has a clock of its own.</summary>
    public FakeClock Clock { get; } = new();

    /// <summary>What clients connect with.</summary>
    public string ConnectionString { get; }

    /// <summary>The account's client.</summary>
    public TableServiceClient Client { get; }

    /// <summary>Opens empty tables on an engine; where the engine is absent, the test (a skippable one) is skipped.</summary>
    public static async Task<TablesFloor> OpenAsync(TablesEngine engine)
    {
        if (engine == TablesEngine.Sqlite)
            return new TablesFloor();
        Skip.If(AzuriteServer.Absence is not null, AzuriteServer.Absence);
        return new TablesFloor(await AzuriteServer.NewAccountAsync());
    }

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
        if (tables is not null)
            await tables.DisposeAsync();
        folder.Dispose();
    }
}
