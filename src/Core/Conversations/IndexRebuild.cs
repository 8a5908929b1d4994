using Azure.Data.Tables;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// Makes the index anew from the conversations themselves, should it ever be lost. It walks all of them, which nothing else does, a
/// bounded number at a time; doing it again changes nothing.
/// </summary>
public sealed class IndexRebuild
{
    private const int MostConversations = 200;

    private readonly TableClient table;
    private readonly ConversationIndex index;

    /// <summary>Rebuilds the index of the conversations in the given account.</summary>
    public IndexRebuild(TableServiceClient tables, ConversationIndex index)
    {
        table = tables.GetTableClient(ConversationKeys.Table);
        this.index = index;
    }

    /// <summary>Indexes the next conversations in the order of their ids.</summary>
    /// <param name="beyond">The last conversation of the call before; null for the first call.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many were indexed, and the last of them; null when there are no more.</returns>
    public async Task<(int Count, string? Last)> ContinueAsync(string? beyond, CancellationToken cancellationToken)
    {
        index.DistrustNoted();
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {beyond ?? ""} and RowKey eq {ConversationKeys.State}");
        var states = await table.FirstAsync(filter, MostConversations, select: null, cancellationToken);
        foreach (var conversation in states.Select(ConversationRows.State))
            await AddAsync(conversation, cancellationToken);
        return (states.Count, states.Count == MostConversations ? states[^1].PartitionKey : null);
    }

    private async Task AddAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        if (conversation.LastActivity is { } last)
            await AddAsync(conversation, last.At, cancellationToken);
        // One row a day is read: the newest of the days that are left.
        for (var until = DateTimeOffset.MaxValue; await NewestAsync(conversation.Id, until, cancellationToken) is { } at;)
        {
            await AddAsync(conversation, at, cancellationToken);
            until = new(ConversationIndex.DayOf(at), TimeOnly.MinValue, TimeSpan.Zero);
        }
    }

    private async Task<DateTimeOffset?> NewestAsync(string id, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var filter = ConversationKeys.TimelineFilter(id, DateTimeOffset.UnixEpoch, until);
        var rows = await table.FirstAsync(filter, 1, ["RowKey"], cancellationToken);
        return rows.Count > 0 ? ConversationKeys.OfTimeline(rows[0].RowKey).At : null;
    }

    private Task AddAsync(Conversation conversation, DateTimeOffset at, CancellationToken cancellationToken) =>
        index.AddAsync(conversation.Account, at, conversation.Line, conversation.Id, cancellationToken);
}
