using System.Globalization;
using Azure.Data.Tables;

namespace JustCallFx.Core.Issues;

/// <summary>
/// The rows of table <c>Issues</c>, all in one partition so that one transaction can move an issue: the last issue of each kind and account,
/// and the earlier ones, those that were resolved last first.
/// </summary>
internal static class IssueRows
{
    public const string Partition = "issues";

    private const string Last = "c|";
    private const string LastEnd = "c}"; // the character after '|'
    private const string Earlier = "h|";
    private const string EarlierEnd = "h}";

    /// <summary>The last issue of each kind and account, open or resolved.</summary>
    public static string LastFilter { get; } =
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey gt {Last} and RowKey lt {LastEnd}");

    /// <summary>The earlier issues.</summary>
    public static string EarlierFilter { get; } =
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey gt {Earlier} and RowKey lt {EarlierEnd}");

    /// <summary>The last issues that were resolved before a time.</summary>
    public static string LastFilterBefore(DateTimeOffset time) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey gt {Last} and RowKey lt {LastEnd} and ResolvedAt lt {time}");

    /// <summary>The earlier issues that were resolved before a time.</summary>
    public static string EarlierFilterBefore(DateTimeOffset time) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey gt {EarlierAt(time) + "}"} and RowKey lt {EarlierEnd}");

    public static string LastKey(string kind, string account) => $"{Last}{kind}|{account}";

    public static TableEntity AsLast(Issue issue) => Row(issue, LastKey(issue.Kind, issue.Account));

    public static TableEntity AsEarlier(Issue issue) => Row(issue, $"{EarlierAt(issue.ResolvedAt!.Value)}|{issue.Kind}|{issue.Account}");

    public static Issue Read(TableEntity row) => new()
    {
        Kind = row.GetString(nameof(Issue.Kind)),
        Account = row.GetString(nameof(Issue.Account)),
        Summary = row.GetString(nameof(Issue.Summary)),
        Advice = row.GetString(nameof(Issue.Advice)),
        OpenedAt = row.GetDateTimeOffset(nameof(Issue.OpenedAt))!.Value,
        LastSeenAt = row.GetDateTimeOffset(nameof(Issue.LastSeenAt))!.Value,
        Count = row.GetInt64(nameof(Issue.Count))!.Value,
        Reopenings = row.GetInt32(nameof(Issue.Reopenings))!.Value,
        AcknowledgedAt = row.GetDateTimeOffset(nameof(Issue.AcknowledgedAt)),
        AcknowledgedBy = row.GetString(nameof(Issue.AcknowledgedBy)),
        ResolvedAt = row.GetDateTimeOffset(nameof(Issue.ResolvedAt)),
        ResolvedBy = row.GetString(nameof(Issue.ResolvedBy)),
        Resolution = row.GetString(nameof(Issue.Resolution)),
    };

    private static TableEntity Row(Issue issue, string key)
    {
        var row = new TableEntity(Partition, key)
        {
            [nameof(Issue.Kind)] = issue.Kind,
            [nameof(Issue.Account)] = issue.Account,
            [nameof(Issue.Summary)] = issue.Summary,
            [nameof(Issue.Advice)] = issue.Advice,
            [nameof(Issue.OpenedAt)] = issue.OpenedAt,
            [nameof(Issue.LastSeenAt)] = issue.LastSeenAt,
            [nameof(Issue.Count)] = issue.Count,
            [nameof(Issue.Reopenings)] = issue.Reopenings,
        };
        Put(row, nameof(Issue.AcknowledgedAt), issue.AcknowledgedAt);
        Put(row, nameof(Issue.AcknowledgedBy), issue.AcknowledgedBy);
        Put(row, nameof(Issue.ResolvedAt), issue.ResolvedAt);
        Put(row, nameof(Issue.ResolvedBy), issue.ResolvedBy);
        Put(row, nameof(Issue.Resolution), issue.Resolution);
        return row;
    }

    private static void Put(TableEntity row, string column, object? value)
    {
        if (value is not null)
            row[column] = value;
    }

    private static string EarlierAt(DateTimeOffset resolvedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{Earlier}{DateTimeOffset.MaxValue.UtcTicks - resolvedAt.UtcTicks:D19}");
}
