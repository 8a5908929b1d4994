using JustCallFx.Core.Receiving;
using JustCallFx.Core.Receiving.Books;

namespace JustCallFx.Functions.Ops;

/// <summary>What one account received.</summary>
/// <param name="Name">The account.</param>
/// <param name="Requests">How many requests were answered for each cause.</param>
/// <param name="Keys">Its signing keys.</param>
public sealed record WebhookAccountReport(string Name, IReadOnlyDictionary<string, long> Requests, IReadOnlyList<WebhookKeyReport> Keys)
{
    /// <summary>The report of an account's book.</summary>
    public static WebhookAccountReport Of(AccountBook book) => new(
        book.Account,
        book.Requests.ToDictionary(one => WebhookCauseNames.Of(one.Cause), one => one.Count),
        [.. book.Keys.Select(key => new WebhookKeyReport(key.Name, key.Uses, key.LastUsedAt))]);
}
