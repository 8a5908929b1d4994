using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing;

namespace JustCallFx.Core.NotUnderstood;

/// <summary>Keeps deliveries that were genuine but not understood, so that a person or a later version can read them.</summary>
public sealed class NotUnderstoodStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Unrecognized";

    private readonly TableClient table;

    /// <summary>Keeps them in the given account.</summary>
    public NotUnderstoodStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>Keeps one delivery, or the reference to one that was set aside; the same again changes nothing.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted; the delivery is to be tried again.</exception>
    public async Task<Outcome> KeepAsync(EventEnvelope<Unrecognized> told, CancellationToken cancellationToken)
    {
        TableTransactionAction[] actions =
        [
            new(TableTransactionActionType.Add, NotUnderstoodRows.Whole(told)),
            new(TableTransactionActionType.Add, NotUnderstoodRows.Listed(told)),
        ];
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            NotUnderstoodMeter.CountKept(told.Account);
            return Outcome.Done;
        }
        catch (TableTransactionFailedException refused) when (refused.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return Outcome.Skipped("these bytes are kept already");
        }
    }

    /// <summary>The newest deliveries of an account, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<KeptDelivery>> NewestAsync(string account, int most, CancellationToken cancellationToken) =>
        [.. (await table.FirstAsync(NotUnderstoodRows.ListedFilter(account), most, select: null, cancellationToken)).Select(NotUnderstoodRows.Listed)];

    /// <summary>How many deliveries of an account are kept, counted up to <paramref name="most"/>.</summary>
    public Task<AtLeast> CountAsync(string account, int most, CancellationToken cancellationToken) =>
        table.CountAsync(NotUnderstoodRows.ListedFilter(account), most, cancellationToken);

    /// <summary>A delivery with its body; null when there is none of that id.</summary>
    public async Task<KeptBody?> FindAsync(string account, string id, CancellationToken cancellationToken)
    {
        if (!TableKey.IsSafe(account) || !TableKey.IsSafe(id))
            return null;
        return await table.FindAsync(account, id, cancellationToken) is { } row ? NotUnderstoodRows.Whole(row) : null;
    }
}
