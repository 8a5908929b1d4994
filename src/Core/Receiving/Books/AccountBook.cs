using System.Collections.Immutable;
using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.Receiving.Books;

/// <summary>How one account's requests were answered, and which keys signed them.</summary>
public sealed class AccountBook
{
    private static readonly ImmutableArray<WebhookCause> Causes = [.. Enum.GetValues<WebhookCause>()];

    private readonly long[] counts = new long[Causes.Length];

    internal AccountBook(string account, ImmutableArray<SigningKey> keys)
    {
        Account = account;
        Keys = [.. keys.Select(key => new KeyBook(key))];
    }

    /// <summary>The account, as the settings name it.</summary>
    public string Account { get; }

    /// <summary>Its keys: the current one, then the previous one if there is one.</summary>
    public ImmutableArray<KeyBook> Keys { get; }

    /// <summary>How many requests were answered for each cause, those that never occurred included.</summary>
    public IEnumerable<(WebhookCause Cause, long Count)> Requests =>
        Causes.Select(cause => (cause, Interlocked.Read(ref counts[(int)cause])));

    internal void Count(in Reception reception)
    {
        Interlocked.Increment(ref counts[(int)reception.Cause]);
        foreach (var key in Keys)
        {
            if (key.IsOf(reception.Key))
                key.Count(reception.At);
        }
    }
}
