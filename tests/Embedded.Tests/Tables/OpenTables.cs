using Azure;
using Azure.Data.Tables;
using JustCallFx.Embedded.Tables;

namespace JustCallFx.Embedded.Tests.Tables;

/// <summary>Open tables in a folder of their own, with one empty table.</summary>
public abstract class OpenTables : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private EmbeddedTables tables = null!;

    internal SetClock Clock { get; } = new();

    protected TableServiceClient Service { get; private set; } = null!;

    protected TableClient Table { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        tables = EmbeddedTables.Open(folder.Path, Clock);
        Service = new TableServiceClient(tables.ConnectionString);
        Table = Service.GetTableClient("Conversations");
        await Table.CreateAsync();
    }

    public async Task DisposeAsync()
    {
        await tables.DisposeAsync();
        folder.Dispose();
    }

    protected static TableEntity Row(string rowKey, string partitionKey = "p") => new(partitionKey, rowKey);

    protected async Task<TableEntity> GetAsync(string rowKey, string partitionKey = "p") =>
        (await Table.GetEntityAsync<TableEntity>(partitionKey, rowKey)).Value;

    protected static async Task<RequestFailedException> RefusedAsync(Func<Task> request) =>
        await Assert.ThrowsAsync<RequestFailedException>(request);

    protected static void AssertRefused(RequestFailedException refused, int status, string code)
    {
        Assert.Equal(status, refused.Status);
        Assert.Equal(code, refused.ErrorCode);
    }
}
