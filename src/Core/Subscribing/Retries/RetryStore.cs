using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>Shows operations which events come again. A view: queue <c>retries</c> alone decides what happens.</summary>
public sealed class RetryStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Retries";

    // The view may keep a row whose event has ended, when the tables failed just then.
    private static readonly TimeSpan Believed = TimeSpan.FromDays(1);

    private readonly TableClient table;

    /// <summary>Keeps it in the given account.</summary>
    public RetryStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>Shows a retry; a later one of the same event and subscriber takes its place.</summary>
    public Task NoteAsync(WaitingRetry retry, CancellationToken cancellationToken)
    {
        var row = new TableEntity(retry.Subscriber, TableKey.Of(retry.EventId))
        {
            [nameof(WaitingRetry.EventId)] = retry.EventId,
            [nameof(WaitingRetry.Event)] = retry.Event,
            [nameof(WaitingRetry.Attempt)] = retry.Attempt,
            [nameof(WaitingRetry.NextAt)] = retry.NextAt,
            [nameof(WaitingRetry.Error)] = retry.Error,
        };
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Shows a retry no more, since it has ended; one that is not shown is no fault.</summary>
    public Task ForgetAsync(string subscriber, string eventId, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(subscriber, TableKey.Of(eventId), cancellationToken: cancellationToken);

    /// <summary>Some of the retries, at most <paramref name="most"/>, the next at the top, and whether there are more.</summary>
    public async Task<(IReadOnlyList<WaitingRetry> Some, bool More)> SomeAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await table.FirstAsync(filter: null, most + 1, select: null, cancellationToken);
        return ([.. rows.Take(most).Select(Read).OrderBy(retry => retry.NextAt)], rows.Count > most);
    }

    /// <summary>How many events of a subscriber come again, counted up to <paramref name="most"/>.</summary>
    public Task<AtLeast> CountAsync(string subscriber, int most, CancellationToken cancellationToken) =>
        table.CountAsync(TableClient.CreateQueryFilter($"PartitionKey eq {subscriber}"), most, cancellationToken);

    /// <summary>Whether any event comes again.</summary>
    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken) =>
        (await table.FirstAsync(filter: null, 1, ["PartitionKey"], cancellationToken)).Count > 0;

    /// <summary>How many events of a subscriber should have come again, at most a day ago.</summary>
    /// <param name="subscriber">The subscriber.</param>
    /// <param name="now">The present.</param>
    /// <param name="grace">For how long an event may be late.</param>
    /// <param name="most">Up to where they are counted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<AtLeast> CountOverdueAsync(string subscriber, DateTimeOffset now, TimeSpan grace, int most, CancellationToken cancellationToken) =>
        table.CountAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {subscriber} and NextAt ge {now - Believed} and NextAt lt {now - grace}"),
            most,
            cancellationToken);

    private static WaitingRetry Read(TableEntity row) => new(
        row.PartitionKey,
        row.GetString(nameof(WaitingRetry.EventId)),
        row.GetString(nameof(WaitingRetry.Event)),
        row.GetInt32(nameof(WaitingRetry.Attempt))!.Value,
        row.GetDateTimeOffset(nameof(WaitingRetry.NextAt))!.Value,
        row.GetString(nameof(WaitingRetry.Error)));
}
