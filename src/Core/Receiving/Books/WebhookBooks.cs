using JustCallFx.Core.Accounts;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Core.Receiving.Books;

/// <summary>
/// The books of the webhook, kept in this instance's memory since it started: how each account's requests were answered, which keys
/// signed them, and the requests refused last. Their size does not depend on what is sent.
/// </summary>
public sealed class WebhookBooks : ILastRequests
{
    /// <summary>What a request is booked under when its route names no account of the settings.</summary>
    public const string UnknownAccount = "unknown";

    private readonly Dictionary<Account, AccountBook> byAccount;
    private readonly AccountBook unknown = new(UnknownAccount, []);

    /// <summary>Opens empty books.</summary>
    public WebhookBooks(AccountDirectory accounts, TimeProvider clock)
    {
        Since = clock.GetUtcNow();
        byAccount = accounts.All.ToDictionary(account => account, account => new AccountBook(account.Name, account.SigningKeys));
        Accounts = [.. accounts.All.Select(Of), unknown];
    }

    /// <summary>When they were opened.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>Every account's book, by name; last the one of requests to accounts that do not exist.</summary>
    public IReadOnlyList<AccountBook> Accounts { get; }

    /// <summary>The requests refused last, of all accounts.</summary>
    public Rejections Rejections { get; } = new();

    /// <summary>The book of an account.</summary>
    /// <param name="account">One of the directory's; null for none that exists.</param>
    public AccountBook Of(Account? account) => account is null ? unknown : byAccount[account];

    /// <inheritdoc />
    public DateTimeOffset? LastRequestOf(string account) =>
        Accounts.FirstOrDefault(book => book.Account == account)?.Keys.Select(key => key.LastUsedAt).Max();

    /// <summary>What an account is called in books, tags and logs. Only names of the settings are: a sender could make up any number.</summary>
    public static string NameOf(Account? account) => account?.Name ?? UnknownAccount;
}
