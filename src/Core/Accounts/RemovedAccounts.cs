using JustCallFx.Core.Issues;

namespace JustCallFx.Core.Accounts;

/// <summary>Ends the issues of accounts that are in the settings no more: no part looks after them any longer, to find that they are over.</summary>
internal sealed class RemovedAccounts(AccountDirectory accounts, IIssues issues, TimeProvider clock) : IIssueEvidence
{
    // While a deployment goes on, other instances may know an account that this one does not.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public async Task AssessAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Patience;
        foreach (var issue in standing.Where(one => one.LastSeenAt <= before && !IsKnown(one.Account)))
            await issues.ResolveAsync(issue.Kind, issue.Account, "The account is in the settings no more.", cancellationToken);
    }

    private bool IsKnown(string account) => account == IssueReport.WholeApp || accounts.Find(account) is not null;
}
