using Azure.Data.Tables;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Limits;

/// <summary>Keeps how each account's API is used, one row per account, which all instances change in turn.</summary>
public sealed class LimitStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Limits";

    private const string Api = "api";

    private readonly TableClient table;

    /// <summary>Keeps them in the given account.</summary>
    public LimitStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>Changes an account's use; a change that met another instance's is done again on what that one wrote.</summary>
    /// <param name="account">The JustCall account's name.</param>
    /// <param name="change">Called once or more, each time with the use as it is then.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task ChangeAsync(string account, Action<AccountUse> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(account, Api, cancellationToken: cancellationToken);
            var row = found.HasValue ? found.Value! : new TableEntity(account, Api);
            var use = new AccountUse(row);
            change(use);
            if (!use.IsChanged)
                return;
            use.Write(row);
            if (await table.TryWriteAsync(row, cancellationToken))
                return;
        }
    }
}
