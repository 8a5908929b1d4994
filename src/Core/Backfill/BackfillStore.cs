using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Reconciliation;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Backfill;

/// <summary>Keeps how far backfills are. Table <c>Backfill</c>: partition account, row <c>state</c>, see <see cref="BackfillState"/>.</summary>
public sealed class BackfillStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Backfill";

    private const string StateRow = "state";

    private readonly TableClient table;

    /// <summary>Keeps them in the given account.</summary>
    public BackfillStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>How far an account's backfill is, or how its last one ended; null when there was none.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<BackfillState?> FindAsync(string account, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(account, StateRow, cancellationToken);
        return row is null ? null : LeasedRow<BackfillState>.Read(row, BackfillJson.Default.BackfillState);
    }

    /// <summary>Begins a backfill; false while one goes on.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<bool> BeginAsync(string account, BackfillState first, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await TakeAsync(account, now, cancellationToken) is not { } taken)
            return false;
        var goesOn = taken.State is { FinishedAt: null };
        await taken.GiveBackAsync(goesOn ? taken.State! : first, now, cancellationToken);
        return !goesOn;
    }

    /// <summary>Takes an account's backfill to work on; null when another instance does.</summary>
    internal Task<LeasedRow<BackfillState>?> TakeAsync(string account, DateTimeOffset now, CancellationToken cancellationToken) =>
        LeasedRow<BackfillState>.TakeAsync(table, account, StateRow, BackfillJson.Default.BackfillState, now, cancellationToken);
}
