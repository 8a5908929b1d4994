using JustCallFx.Core.Issues;
using JustCallFx.Core.Receiving.Books;

namespace JustCallFx.Core.Receiving.Alarms;

/// <summary>Tells operations when more signatures of an account fail than is usual for it: how many, never whose.</summary>
internal sealed class SignatureAlarm(WebhookBooks books, IIssues issues, TimeProvider clock) : IIssueSource, IIssueEvidence
{
    private const string Advice =
        "Compare the account's ApiSecret with the one in JustCall (Settings, API & Webhooks); while JustCall still signs with the "
        + "one before, set that as PreviousApiSecret. If events of the account arrive as always, strangers try their luck, and nothing is to be done.";

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, SignatureWindow> windows =
        books.Accounts.ToDictionary(book => book.Account, _ => new SignatureWindow(books.Since));

    /// <inheritdoc />
    public async Task TellAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var book in books.Accounts.Where(book => book.Account != WebhookBooks.UnknownAccount))
        {
            if (windows[book.Account].Judge(SignatureTally.Of(book), now) is { } recent)
                await issues.RaiseAsync(new(IssueKinds.SignatureFailures, book.Account, SummaryOf(recent), Advice), cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task AssessAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var quietSince = clock.GetUtcNow() - Quiet;
        foreach (var issue in standing.Where(issue => issue.Kind == IssueKinds.SignatureFailures && issue.LastSeenAt < quietSince))
            await issues.ResolveAsync(issue.Kind, issue.Account, "No instance saw more failures than usual for half an hour.", cancellationToken);
    }

    private static string SummaryOf(SignatureTally recent) => recent.Genuine == 0
        ? $"{recent.Failed} requests within 10 minutes had no valid signature, and none had one."
        : $"{recent.Failed} of {recent.Failed + recent.Genuine} requests within 10 minutes had no valid signature.";
}
