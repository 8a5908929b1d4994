using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>Keeps which subscribers are paused, for all instances.</summary>
public sealed class PauseStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "SubscriberPauses";

    private const string Paused = "paused";

    private readonly TableClient table;

    /// <summary>Keeps them in the given account.</summary>
    public PauseStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>Pauses a subscriber; one that is paused already stays paused as it was.</summary>
    /// <returns>Whether it was not paused before.</returns>
    public async Task<bool> AddAsync(string subscriber, Pause pause, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Paused, subscriber) { [nameof(Pause.Since)] = pause.Since, [nameof(Pause.By)] = pause.By };
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (refused.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return false;
        }
    }

    /// <summary>Ends a pause; a subscriber that is not paused is no fault.</summary>
    public Task RemoveAsync(string subscriber, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(Paused, subscriber, cancellationToken: cancellationToken);

    /// <summary>The pauses by subscriber.</summary>
    public async Task<IReadOnlyDictionary<string, Pause>> AllAsync(CancellationToken cancellationToken)
    {
        var pauses = new Dictionary<string, Pause>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Paused}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            pauses[row.RowKey] = new(row.GetDateTimeOffset(nameof(Pause.Since))!.Value, row.GetString(nameof(Pause.By)));
        return pauses;
    }
}
