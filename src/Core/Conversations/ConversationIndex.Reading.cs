using Azure.Data.Tables;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <content>Reading, always within a range of keys.</content>
public sealed partial class ConversationIndex
{
    private const int MostLines = 1000;

    /// <summary>The account's newest day with conversations before a day, or of all; null when there is none.</summary>
    public async Task<DateOnly?> NewestDayAsync(string account, DateOnly? before, CancellationToken cancellationToken)
    {
        // A partition is older than a day when it is greater than the last that the day could have.
        var newer = before is { } day ? PartitionOf(account, day) : $"{account}|";
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {newer} and PartitionKey lt {BeyondDaysOf(account)}");
        var rows = await table.FirstAsync(filter, 1, ["PartitionKey"], cancellationToken);
        return rows.Count > 0 ? DayOf(rows[0].PartitionKey) : null;
    }

    /// <summary>The account's conversations of a day in the order of their ids, beyond an id, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<string>> OfDayAsync(
        string account, DateOnly day, string beyond, int most, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(account, day)} and RowKey gt {beyond}");
        return [.. (await table.FirstAsync(filter, most, ["RowKey"], cancellationToken)).Select(row => row.RowKey)];
    }

    /// <summary>The account's lines that have conversations, at most 1,000.</summary>
    public async Task<IReadOnlyList<PhoneNumber>> LinesAsync(string account, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {LinesOf(account)}");
        var rows = await table.FirstAsync(filter, MostLines, select: null, cancellationToken);
        return [.. rows.Select(row => PhoneNumber.Parse(row.TakeText(Line))).OfType<PhoneNumber>()];
    }
}
