using System.Globalization;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Functions.Ops;

/// <summary>What a request for the list of conversations asks for.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="Filter">Which are wanted.</param>
/// <param name="From">Where the page begins; null for the newest.</param>
/// <param name="Most">How many at most.</param>
internal sealed record ConversationQuery(IReadOnlyList<string> Accounts, ConversationFilter Filter, ListPosition? From, int Most)
{
    /// <summary>The entries of a page, and the most that there can be.</summary>
    public const int PageSize = 100;

    private static readonly Dictionary<string, ConversationFilter> Words = new(StringComparer.Ordinal)
    {
        [""] = ConversationFilter.None, ["waiting"] = ConversationFilter.Waiting, ["undelivered"] = ConversationFilter.Undelivered,
    };

    /// <summary>Reads the parameters <c>account</c>, <c>only</c>, <c>from</c> and <c>count</c>; null with what is wrong with one of them.</summary>
    public static (ConversationQuery? Query, string? Fault) Read(HttpRequest request, AccountDirectory accounts)
    {
        if (AccountsOf(request.Query["account"].ToString(), accounts) is not { Count: > 0 } names)
            return (null, "Found an account that does not exist; account is one of those in the settings, or left out for all.");
        if (!Words.TryGetValue(request.Query["only"].ToString(), out var filter))
            return (null, "Found another value; only is waiting or undelivered, or left out for all.");
        var fromText = request.Query["from"].ToString();
        if ((fromText.Length > 0 ? ListPosition.Parse(fromText) : null) is var from && from is null && fromText.Length > 0)
            return (null, "Found another value; from is the next of the page before.");
        return CountOf(request) is { } count
            ? (new(names, filter, from, count), null)
            : (null, $"Found another value; count is a whole number from 1 to {PageSize}.");
    }

    /// <summary>The account of a name, as the settings write it, or all for none; empty for one that does not exist.</summary>
    public static IReadOnlyList<string> AccountsOf(string? name, AccountDirectory accounts) => string.IsNullOrEmpty(name)
        ? [.. accounts.All.Select(account => account.Name)]
        : accounts.Find(name) is { } found ? [found.Name] : [];

    /// <summary>The parameter <c>count</c>; null for what is none.</summary>
    public static int? CountOf(HttpRequest request)
    {
        if (request.Query["count"].ToString() is not { Length: > 0 } text)
            return PageSize;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= PageSize ? count : null;
    }
}
