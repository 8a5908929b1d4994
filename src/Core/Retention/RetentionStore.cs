using Azure.Data.Tables;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Retention;

/// <summary>
/// Finds old days in the index of conversations and remembers how far the round through them is. Table <c>Retention</c>: partition
/// account, row <c>round</c>; <c>Partition</c> and <c>Row</c>, the last row of the index that was done.
/// </summary>
internal sealed class RetentionStore
{
    public const string TableName = "Retention";

    private const string Round = "round";
    private const string Partition = nameof(Partition);
    private const string Row = nameof(Row);

    // In the index, beside a conversation's day; noting the day anew removes it, and the day is done once more.
    private const string BodiesGone = nameof(BodiesGone);

    private readonly TableClient table;
    private readonly TableClient index;

    public RetentionStore(TableServiceClient tables)
    {
        table = tables.GetTableClient(TableName);
        index = tables.GetTableClient(ConversationIndex.TableName);
    }

    /// <summary>The next conversations' days of an account from a day back, in the order of the index; fewer than asked for at its end.</summary>
    public async Task<IReadOnlyList<TableEntity>> NextAsync(string account, DateOnly newest, int most, CancellationToken cancellationToken)
    {
        var first = ConversationIndex.PartitionOf(account, newest);
        var (partition, row) = await table.FindAsync(account, Round, cancellationToken) is { } round
            ? (round.GetString(Partition), round.GetString(Row))
            : (first, "");
        if (string.CompareOrdinal(partition, first) < 0)
            (partition, row) = (first, "");
        var rest = await index.FirstAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {row}"), most, null, cancellationToken);
        if (rest.Count == most)
            return rest;
        var beyond = ConversationIndex.BeyondDaysOf(account);
        var older = await index.FirstAsync(
            TableClient.CreateQueryFilter($"PartitionKey gt {partition} and PartitionKey lt {beyond}"), most - rest.Count, null, cancellationToken);
        return [.. rest, .. older];
    }

    /// <summary>Remembers the last row that was done; null begins a new round.</summary>
    public Task NoteAsync(string account, TableEntity? done, CancellationToken cancellationToken) => done is null
        ? table.DeleteEntityAsync(account, Round, cancellationToken: cancellationToken)
        : table.UpsertEntityAsync(
            new TableEntity(account, Round) { [Partition] = done.PartitionKey, [Row] = done.RowKey }, TableUpdateMode.Replace, cancellationToken);

    /// <summary>Whether the day's bodies are gone already.</summary>
    public static bool IsWithoutBodies(TableEntity day) => day.GetBoolean(BodiesGone) == true;

    /// <summary>Notes that the day's bodies are gone, unless it was noted anew meanwhile.</summary>
    public Task NoteWithoutBodiesAsync(TableEntity day, CancellationToken cancellationToken)
    {
        day[BodiesGone] = true;
        return index.TryWriteAsync(day, cancellationToken);
    }

    /// <summary>Removes a day of which nothing is left, unless it was noted anew meanwhile; then the next round looks again.</summary>
    public Task RemoveAsync(TableEntity day, CancellationToken cancellationToken) =>
        index.TryDeleteAsync(day.PartitionKey, day.RowKey, day.ETag, cancellationToken);
}
