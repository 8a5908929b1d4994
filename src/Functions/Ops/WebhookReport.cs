using JustCallFx.Core.Receiving.Books;

namespace JustCallFx.Functions.Ops;

/// <summary>What one instance received.</summary>
/// <param name="Since">When its books begin.</param>
/// <param name="Accounts">Each account, by name; last <c>unknown</c>, for requests to accounts that do not exist.</param>
/// <param name="Rejections">The last hundred refused requests, the newest first.</param>
public sealed record WebhookReport(
    DateTimeOffset Since, IReadOnlyList<WebhookAccountReport> Accounts, IReadOnlyList<WebhookRejection> Rejections)
{
    /// <summary>The report of the books as they are now.</summary>
    public static WebhookReport Of(WebhookBooks books) => new(
        books.Since,
        [.. books.Accounts.Select(WebhookAccountReport.Of)],
        [.. books.Rejections.Newest().Select(WebhookRejection.Of)]);
}
