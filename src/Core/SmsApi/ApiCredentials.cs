using System.Diagnostics.CodeAnalysis;
using System.Text;
using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.SmsApi;

/// <summary>The key and the secret that an account is called with.</summary>
internal sealed class ApiCredentials
{
    private ApiCredentials(string key, string secret) => (Key, Secret) = (key, secret);

    public string Key { get; }

    public string Secret { get; }

    /// <summary>The account's credentials; false, with the setting to change, when there are none that a header can carry.</summary>
    public static bool TryRead(Account account, [NotNullWhen(true)] out ApiCredentials? credentials, [NotNullWhen(false)] out string? fault)
    {
        var secret = account.SigningKeys.IsDefaultOrEmpty ? null : Encoding.UTF8.GetString(account.SigningKeys[0].Secret);
        var missing = !IsUsable(account.ApiKey) ? nameof(Account.ApiKey) : !IsUsable(secret) ? "ApiSecret" : null;
        credentials = missing is null ? new(account.ApiKey!, secret!) : null;
        fault = missing is null ? null : $"found no usable value; wanted printable ASCII in setting JustCall__Accounts__{account.Name}__{missing}";
        return missing is null;
    }

    /// <summary>Nothing that is secret.</summary>
    public override string ToString() => nameof(ApiCredentials);

    private static bool IsUsable(string? text) => !string.IsNullOrEmpty(text) && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
