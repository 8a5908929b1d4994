using Azure.Data.Tables;
using JustCallFx.Contracts.Tables;
using JustCallFx.TestKit;

namespace JustCallFx.Embedded.Tests.Tables;

/// <summary>Tables of an engine that the test kit opens, in a place of the test's own.</summary>
public abstract class TablesOnAFloor(TablesEngine engine) : ITableFloor
{
    private TablesFloor? floor;
    private int named;

    public virtual string? Absence => null;

    public virtual IReadOnlyDictionary<string, string> Deviations { get; } = new Dictionary<string, string>();

    public TableServiceClient Service => floor!.Client;

    public async Task OpenAsync() => floor = await TablesFloor.OpenAsync(engine);

    public string NewTableName() => $"Table{++named}";

    public async ValueTask DisposeAsync()
    {
        if (floor is not null)
            await floor.DisposeAsync();
    }
}
