using JustCallFx.Core.Receiving;
using JustCallFx.Core.Receiving.Books;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Functions.Ops;

/// <summary>How one account's webhook stands, and what it received.</summary>
/// <param name="Name">The account.</param>
/// <param name="Requests">How many requests were answered for each cause.</param>
/// <param name="Keys">Its signing keys.</param>
/// <param name="Health">How JustCall's deliveries stand; null for <c>unknown</c>.</param>
public sealed record WebhookAccountReport(
    string Name, IReadOnlyDictionary<string, long> Requests, IReadOnlyList<WebhookKeyReport> Keys, WebhookHealthReport? Health)
{
    /// <summary>The report of an account's book and health.</summary>
    public static WebhookAccountReport Of(AccountBook book, HealthView? health) => new(
        book.Account,
        book.Requests.ToDictionary(one => WebhookCauseNames.Of(one.Cause), one => one.Count),
        [.. book.Keys.Select(key => new WebhookKeyReport(key.Name, key.Uses, key.LastUsedAt))],
        health is null ? null : WebhookHealthReport.Of(health));
}
