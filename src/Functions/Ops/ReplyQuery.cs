using JustCallFx.Core.Accounts;
using JustCallFx.Core.Outbox;

namespace JustCallFx.Functions.Ops;

/// <summary>Reads which of the replies that are not done somebody means.</summary>
internal static class ReplyQuery
{
    private static readonly Dictionary<string, ReplyState> States = Enum.GetValues<ReplyState>()
        .Where(state => state != ReplyState.Cancelled)
        .ToDictionary(state => state.ToString().ToLowerInvariant());

    /// <summary>The filter; null with what is wrong with one of its words. Empty words mean all.</summary>
    public static (ReplyFilter? Filter, string? Fault) Read(string? account, string? state, AccountDirectory accounts)
    {
        if (!string.IsNullOrEmpty(account) && accounts.Find(account) is null)
            return (null, "Found an account that does not exist; account is one of those in the settings, or left out for all.");
        if (string.IsNullOrEmpty(state))
            return (new(NameOf(account, accounts)), null);
        return States.TryGetValue(state, out var known)
            ? (new(NameOf(account, accounts), known), null)
            : (null, $"Found another value; state is one of {string.Join(", ", States.Keys)}, or left out for all.");
    }

    private static string? NameOf(string? account, AccountDirectory accounts) => string.IsNullOrEmpty(account) ? null : accounts.Find(account)!.Name;
}
