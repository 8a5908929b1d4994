using System.Collections.Concurrent;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>
/// Keeps what is known of each account's webhook, one row per account that all instances change in turn, and the changes of its state.
/// An instance remembers the row that it wrote last, so that a change costs one write as long as nobody else writes.
/// </summary>
public sealed class HealthStore : IDisposable
{
    /// <summary>The table's name.</summary>
    public const string TableName = "WebhookHealth";

    /// <summary>How many changes of an account are kept.</summary>
    public const int MostChanges = 100;

    private const int TrimmedAtOnce = 20;
    private const int WriterBytes = 8;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    private static readonly TimeSpan ChangeWithin = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<string, KnownRow> known = new(StringComparer.Ordinal);
    private readonly TableClient table;
    private readonly TimeProvider clock;

    /// <summary>Keeps them in the given account.</summary>
    public HealthStore(TableServiceClient tables, TimeProvider clock)
    {
        table = tables.GetTableClient(TableName);
        this.clock = clock;
    }

    /// <summary>What this instance read or wrote last; null when it did neither.</summary>
    public AccountHealth? Remembered(string account) => known.TryGetValue(account, out var row) ? row.Last : null;

    /// <summary>What is known of an account.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<AccountHealth> ReadAsync(string account, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(account, HealthRows.Health, cancellationToken);
        return row is null ? new() : HealthRows.Read(row);
    }

    /// <summary>
    /// Changes what is known, together with the history. A change that met another instance's is made again on what that one wrote; so of
    /// all that see an account's state change, one is told the change.
    /// </summary>
    /// <param name="account">The account's name.</param>
    /// <param name="change">Called once or more; what it gives last is written.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is known now, and the change of state that this call wrote.</returns>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted within eight seconds.</exception>
    public async Task<(AccountHealth Health, HealthChange? Change)> ChangeAsync(
        string account, Func<AccountHealth, (AccountHealth Health, HealthChange? Change)> change, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(ChangeWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            // Waited for no longer than the token lives: a client may look at its token late, or never.
            return await ChangeInTurnAsync(account, change, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RequestFailedException($"Table {TableName} did not answer within {ChangeWithin.TotalSeconds} seconds.", late);
        }
    }

    /// <summary>The newest changes of an account's state, at most <paramref name="most"/>.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<IReadOnlyList<HealthChange>> HistoryAsync(string account, int most, CancellationToken cancellationToken) =>
        [.. (await table.FirstAsync(HealthRows.HistoryOf(account), most, select: null, cancellationToken)).Select(HealthRows.ReadChange)];

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var row in known.Values)
            row.Dispose();
    }

    private async Task<(AccountHealth Health, HealthChange? Change)> ChangeInTurnAsync(
        string account, Func<AccountHealth, (AccountHealth Health, HealthChange? Change)> change, CancellationToken cancellationToken)
    {
        var row = known.GetOrAdd(account, _ => new());
        await row.Gate.WaitAsync(cancellationToken);
        try
        {
            var writer = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(WriterBytes));
            (AccountHealth Health, HealthChange? Change)? tried = null;
            while (true)
            {
                var before = row.Health ?? await LoadAsync(account, row, cancellationToken);
                // Written all the same: the client repeats a write whose answer was lost.
                if (tried is { } written && row.Writer == writer)
                    return written;
                var (health, made) = change(before);
                if (health == before || await TryWriteAsync(account, row, health, made, writer, cancellationToken))
                    return (health, made);
                tried = (health, made);
            }
        }
        finally
        {
            row.Gate.Release();
        }
    }

    private async Task<AccountHealth> LoadAsync(string account, KnownRow row, CancellationToken cancellationToken) =>
        await table.FindAsync(account, HealthRows.Health, cancellationToken) is { } found
            ? row.Keep(HealthRows.Read(found), found.ETag, HealthRows.WriterOf(found))
            : row.Keep(new(), default, writer: null);

    // False when another writer came first.
    private async Task<bool> TryWriteAsync(
        string account, KnownRow row, AccountHealth health, HealthChange? made, string writer, CancellationToken cancellationToken)
    {
        var version = row.Version;
        row.Forget();
        // Beforehand: were it to fail afterwards, nobody would be told of the change.
        if (made is not null)
            await MakeRoomAsync(account, cancellationToken);
        if (await WriteAsync(HealthRows.Of(account, health, version, writer), version, HealthRows.Of(account, made), cancellationToken) is not { } written)
            return false;
        row.Keep(health, written, writer);
        return true;
    }

    // The row's new version; null when another writer came first.
    private async Task<ETag?> WriteAsync(TableEntity row, ETag version, TableEntity? change, CancellationToken cancellationToken)
    {
        var kind = version == default ? TableTransactionActionType.Add : TableTransactionActionType.UpdateReplace;
        try
        {
            if (change is not null)
            {
                TableTransactionAction[] both = [new(kind, row, version), new(TableTransactionActionType.Add, change)];
                return (await table.SubmitTransactionAsync(both, cancellationToken)).Value[0].Headers.ETag;
            }

            var written = version == default
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellationToken);
            return written.Headers.ETag;
        }
        catch (RequestFailedException refused) when (refused.Status is Conflict or PreconditionFailed)
        {
            return null;
        }
    }

    private async Task MakeRoomAsync(string account, CancellationToken cancellationToken)
    {
        var rows = await table.FirstAsync(HealthRows.HistoryOf(account), MostChanges + TrimmedAtOnce, ["PartitionKey", "RowKey"], cancellationToken);
        foreach (var old in rows.Skip(MostChanges - 1))
            await table.DeleteEntityAsync(account, old.RowKey, cancellationToken: cancellationToken);
    }
}
