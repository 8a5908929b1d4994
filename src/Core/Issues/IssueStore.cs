using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Issues;

/// <summary>Keeps the issues. Whatever happens to one is told to one caller only, over all instances.</summary>
public sealed class IssueStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Issues";

    private const string Writer = nameof(Writer);
    private const int WriterBytes = 8;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    private readonly TableClient table;

    /// <summary>Keeps them in the given account.</summary>
    public IssueStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>The issues that stand, those noticed last first.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<IReadOnlyList<Issue>> StandingAsync(CancellationToken cancellationToken) =>
        [.. (await LastAsync(cancellationToken)).Where(issue => issue.ResolvedAt is null).OrderByDescending(issue => issue.LastSeenAt)];

    /// <summary>The issues that were resolved, the last first, at most <paramref name="most"/>.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<IReadOnlyList<Issue>> ResolvedAsync(int most, CancellationToken cancellationToken)
    {
        var earlier = await table.FirstAsync(IssueRows.EarlierFilter, most, select: null, cancellationToken);
        var last = (await LastAsync(cancellationToken)).Where(issue => issue.ResolvedAt is not null);
        // An issue may have become an earlier one between the two reads.
        return [.. earlier.Select(IssueRows.Read).Concat(last).DistinctBy(issue => issue.Id).OrderByDescending(issue => issue.ResolvedAt).Take(most)];
    }

    /// <summary>Notes that a person looks after an issue; once that is noted, or the issue is over, it stays as it is.</summary>
    /// <returns>The issue as it stands afterwards and whether this changed it; null when there is none of that id.</returns>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public Task<(Issue Issue, bool Changed)?> AcknowledgeAsync(string id, DateTimeOffset at, string by, CancellationToken cancellationToken) =>
        DecideAsync(id, issue => issue.Acknowledged(at, by), cancellationToken);

    /// <summary>Resolves an issue, because a person says so; one that is resolved stays as it is.</summary>
    /// <returns>The issue as it stands afterwards and whether this changed it; null when there is none of that id.</returns>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public Task<(Issue Issue, bool Changed)?> ResolveAsync(string id, DateTimeOffset at, string by, CancellationToken cancellationToken) =>
        DecideAsync(id, issue => issue.After(new IssueEnding(at, Because: null, by)), cancellationToken);

    /// <summary>Forgets the issues that were resolved before a time.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task ForgetAsync(DateTimeOffset resolvedBefore, CancellationToken cancellationToken)
    {
        foreach (var filter in new[] { IssueRows.EarlierFilterBefore(resolvedBefore), IssueRows.LastFilterBefore(resolvedBefore) })
        {
            await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
        }
    }

    /// <summary>Notes what was noticed.</summary>
    internal async Task<IssueStep> SeeAsync(IssueSighting sighting, CancellationToken cancellationToken)
    {
        var key = IssueRows.LastKey(sighting.Report.Kind, sighting.Report.Account);
        return (await ChangeAsync(key, issue => issue.After(sighting), cancellationToken))!;
    }

    /// <summary>Resolves the issue of a kind and account; null when none stands.</summary>
    internal Task<IssueStep?> EndAsync(string kind, string account, IssueEnding ending, CancellationToken cancellationToken) =>
        ChangeAsync(IssueRows.LastKey(kind, account), issue => issue.After(ending), cancellationToken);

    private async Task<(Issue Issue, bool Changed)?> DecideAsync(string id, Func<Issue?, IssueStep?> decide, CancellationToken cancellationToken)
    {
        if (id.Split(':') is not [var kind, var account, _] || !TableKey.IsSafe(kind) || !(account == IssueReport.WholeApp || TableKey.IsSafe(account)))
            return null;
        Issue? found = null;
        var step = await ChangeAsync(
            IssueRows.LastKey(kind, account), issue => decide(found = issue?.Id == id ? issue : null), cancellationToken);
        return step is not null ? (step.Issue, true) : found is not null ? (found, false) : null;
    }

    private async Task<IssueStep?> ChangeAsync(string key, Func<Issue?, IssueStep?> change, CancellationToken cancellationToken)
    {
        var writer = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(WriterBytes));
        IssueStep? tried = null;
        while (true)
        {
            var row = await table.FindAsync(IssueRows.Partition, key, cancellationToken);
            // Written all the same: the client repeats a write whose answer was lost.
            if (tried is not null && row?.GetString(Writer) == writer)
                return tried;
            tried = change(row is null ? null : IssueRows.Read(row));
            if (tried is null || await TryWriteAsync(tried, writer, row?.ETag, cancellationToken))
                return tried;
        }
    }

    private async Task<bool> TryWriteAsync(IssueStep step, string writer, ETag? read, CancellationToken cancellationToken)
    {
        var row = IssueRows.AsLast(step.Issue);
        row[Writer] = writer;
        if (read is { } etag)
            row.ETag = etag;
        if (step.Former is null)
            return await table.TryWriteAsync(row, cancellationToken);
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.UpdateReplace, row, row.ETag),
                    new(TableTransactionActionType.UpsertReplace, IssueRows.AsEarlier(step.Former)),
                ],
                cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException refused) when (refused.Status is Conflict or PreconditionFailed)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<Issue>> LastAsync(CancellationToken cancellationToken)
    {
        var last = new List<Issue>();
        await foreach (var row in table.QueryAsync<TableEntity>(IssueRows.LastFilter, cancellationToken: cancellationToken))
            last.Add(IssueRows.Read(row));
        return last;
    }
}
