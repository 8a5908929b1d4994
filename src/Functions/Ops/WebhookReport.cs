using JustCallFx.Core.Receiving.Books;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Functions.Ops;

/// <summary>How JustCall's deliveries stand, and what one instance received.</summary>
/// <param name="Since">When its books begin.</param>
/// <param name="Accounts">Each account, by name; last <c>unknown</c>, for requests to accounts that do not exist.</param>
/// <param name="Rejections">The last hundred refused requests, the newest first.</param>
public sealed record WebhookReport(
    DateTimeOffset Since, IReadOnlyList<WebhookAccountReport> Accounts, IReadOnlyList<WebhookRejection> Rejections)
{
    /// <summary>The report of the books as they are now, with each account's health.</summary>
    public static WebhookReport Of(WebhookBooks books, IReadOnlyDictionary<string, HealthView> health) => new(
        books.Since,
        [.. books.Accounts.Select(book => WebhookAccountReport.Of(book, health.GetValueOrDefault(book.Account)))],
        [.. books.Rejections.Newest().Select(WebhookRejection.Of)]);
}
