using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Core.Outbox;

/// <summary>
/// Finds the replies that something is left to do about, or that a person should look at. Table <c>OpenReplies</c>: partition the first
/// digit of the conversation's id, row the reply's address; <c>NextAt</c>: when to look at it, absent where that is for a person;
/// <c>Account</c>, <c>State</c>, <c>DecidedAt</c>, by which they are counted. It only points to replies: what stands in their own rows counts.
/// </summary>
public sealed class OpenReplies
{
    /// <summary>The table's name.</summary>
    public const string TableName = "OpenReplies";

    private const string Partitions = "0123456789abcdef";
    private const string NextAt = nameof(Reply.NextAt);
    private const string Account = nameof(Reply.Account);
    private const string State = nameof(Reply.State);
    private const string DecidedAt = nameof(Reply.DecidedAt);

    private readonly TableClient table;

    /// <summary>Keeps them in the given account.</summary>
    public OpenReplies(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>Notes a reply.</summary>
    public Task PutAsync(Reply reply, CancellationToken cancellationToken)
    {
        var row = new TableEntity(PartitionOf(reply.Address), reply.Address.ToString())
        {
            [Account] = reply.Account, [State] = reply.State.ToString(), [DecidedAt] = reply.DecidedAt,
        };
        if (reply.NextAt is { } at)
            row[NextAt] = at;
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Forgets a reply; one that is not noted is no fault.</summary>
    public Task RemoveAsync(ReplyAddress address, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(PartitionOf(address), address.ToString(), ETag.All, cancellationToken);

    /// <summary>The replies that should have been looked at before a time, by conversation.</summary>
    public IAsyncEnumerable<OpenReply> DueBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken) => ReadAsync(
        partition => TableClient.CreateQueryFilter($"PartitionKey eq {partition} and NextAt lt {time}"), cancellationToken);

    /// <summary>All of them, by conversation.</summary>
    public IAsyncEnumerable<OpenReply> AllAsync(CancellationToken cancellationToken) =>
        ReadAsync(partition => TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken);

    private async IAsyncEnumerable<OpenReply> ReadAsync(
        Func<string, string> filterOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var partition in Partitions)
        {
            await foreach (var row in table.QueryAsync<TableEntity>(filterOf(partition.ToString()), cancellationToken: cancellationToken))
            {
                if (ReplyAddress.Parse(row.RowKey) is { } address)
                    yield return Read(address, row);
            }
        }
    }

    private static OpenReply Read(ReplyAddress address, TableEntity row) =>
        new(address, row.GetString(Account), Enum.Parse<ReplyState>(row.GetString(State)), row.GetDateTimeOffset(DecidedAt)!.Value)
        {
            NotedAt = row.Timestamp,
        };

    private static string PartitionOf(ReplyAddress address) => address.ConversationId[..1];
}
