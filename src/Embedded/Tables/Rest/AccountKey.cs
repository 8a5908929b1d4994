using System.Security.Cryptography;
using System.Text;

namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>An account's name with one of its keys.</summary>
internal sealed class AccountKey(string name, byte[] key)
{
    /// <summary>
    /// The authorization of a request by the scheme SharedKeyLite for tables: the date and the resource, signed.
    /// </summary>
    /// <param name="date">The request's date, as its header <c>x-ms-date</c> has it.</param>
    /// <param name="resource">The request's address, as it is sent.</param>
    public string Sign(string date, Uri resource)
    {
        // Of the query only comp counts, which requests for tables and entities do not have.
        var text = $"{date}\n/{name}{resource.AbsolutePath}";
        return $"SharedKeyLite {name}:{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)))}";
    }

    /// <summary>The account's name; the key is never shown.</summary>
    public override string ToString() => name;
}
