using System.Globalization;
using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Reconciliation;

/// <summary>
/// Keeps how far reconciliation is. Table <c>Reconciliation</c>, partition account: row <c>account</c>, see <see cref="ReconciliationState"/>;
/// rows <c>order|from|to</c>, both in ticks of UTC: <c>From, To, Why</c> of a span that is to be read.
/// </summary>
public sealed class ReconciliationStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Reconciliation";

    private const string StateRow = "account";
    private const string OrderPrefix = "order|";
    private const string From = nameof(From);
    private const string To = nameof(To);
    private const string Why = nameof(Why);
    private const int MostOrders = 100;

    private readonly TableClient table;

    /// <summary>Keeps it in the given account.</summary>
    public ReconciliationStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>
    /// Has all texts of a span read, as soon as it is decided of the newest of them whether their webhooks will come. Ordering the same
    /// span again changes nothing.
    /// </summary>
    /// <param name="account">The account, one of the settings'.</param>
    /// <param name="from">Texts of this time and later.</param>
    /// <param name="to">Texts before this time.</param>
    /// <param name="why">Who wants it, in a sentence for people; nothing secret or personal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span ends before it begins.</exception>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<ReconciliationOrder> OrderAsync(
        string account, DateTimeOffset from, DateTimeOffset to, string why, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var key = string.Create(CultureInfo.InvariantCulture, $"{OrderPrefix}{from.UtcTicks:D19}|{to.UtcTicks:D19}");
        var row = new TableEntity(account, key) { [From] = from, [To] = to, [Why] = why };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        return OrderOf(row);
    }

    /// <summary>How far an account is; null before its first look.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<ReconciliationState?> FindAsync(string account, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(account, StateRow, cancellationToken);
        return row is null ? null : LeasedRow<ReconciliationState>.Read(row, ReconciliationJson.Default.ReconciliationState);
    }

    /// <summary>How far an account is, and the spans that are to be read besides, by their beginning, at most 100; in one call.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<(ReconciliationState? State, IReadOnlyList<ReconciliationOrder> Orders)> ReadAsync(string account, CancellationToken cancellationToken)
    {
        // The state comes first.
        var rows = await table.FirstAsync(TableClient.CreateQueryFilter($"PartitionKey eq {account}"), 1 + MostOrders, select: null, cancellationToken);
        var state = rows.FirstOrDefault(row => row.RowKey == StateRow);
        return (
            state is null ? null : LeasedRow<ReconciliationState>.Read(state, ReconciliationJson.Default.ReconciliationState),
            [.. rows.Where(row => row.RowKey.StartsWith(OrderPrefix, StringComparison.Ordinal)).Select(OrderOf)]);
    }

    /// <summary>Takes an account to work on; null when another instance does.</summary>
    internal Task<LeasedRow<ReconciliationState>?> TakeAsync(string account, DateTimeOffset now, CancellationToken cancellationToken) =>
        LeasedRow<ReconciliationState>.TakeAsync(table, account, StateRow, ReconciliationJson.Default.ReconciliationState, now, cancellationToken);

    /// <summary>Strikes an order that was carried out; one that is gone is no fault.</summary>
    internal Task StrikeAsync(string account, string order, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(account, order, cancellationToken: cancellationToken);

    private static ReconciliationOrder OrderOf(TableEntity row) => new(
        row.RowKey,
        row.GetDateTimeOffset(From)!.Value,
        row.GetDateTimeOffset(To)!.Value,
        row.GetString(Why));
}
