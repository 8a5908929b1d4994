using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Contracts.Tables;

/// <summary>What the suites for tables share: a floor with one empty table.</summary>
public abstract class TableSuite<TFloor> : ContractSuite<TFloor>
    where TFloor : ITableFloor, new()
{
    protected TableServiceClient Service => Floor.Service;

    protected TableClient Table { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Table = Service.GetTableClient(Floor.NewTableName());
        await Table.CreateAsync();
    }

    protected static TableEntity Row(string rowKey, string partitionKey = "p") => new(partitionKey, rowKey);

    protected async Task<TableEntity> GetAsync(string rowKey, string partitionKey = "p") =>
        (await Table.GetEntityAsync<TableEntity>(partitionKey, rowKey)).Value;

    protected static async Task<RequestFailedException> RefusedAsync(Func<Task> request) =>
        await Assert.ThrowsAsync<RequestFailedException>(request);

    protected void AssertRefused(RequestFailedException refused, int status, string code)
    {
        Assert.Equal(status, refused.Status);
        if (!Floor.CodesInOtherWords.Contains(code))
            Assert.Equal(code, refused.ErrorCode);
    }
}
