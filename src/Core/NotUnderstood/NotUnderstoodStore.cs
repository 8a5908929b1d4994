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
    public async Task<Outcome> KeepAsync(EventEnvelope<Unrecognized> told, CancellationToken cancellationToken)
    {
        var row = new TableEntity(told.Account, told.Id)
        {
            ["Because"] = told.Event.Because,
            ["ReceivedAt"] = told.Event.OccurredAt,
            ["Size"] = told.Event.Raw.Length,
        };
        if (told.Event.SetAside is { } key)
            row["SetAside"] = key;
        // What fits onto the topic fits into one row.
        Chunks.Write(row, "Raw", told.Event.Raw);
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return Outcome.Done;
        }
        catch (RequestFailedException refused) when (refused.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return Outcome.Skipped("these bytes are kept already");
        }
    }
}
