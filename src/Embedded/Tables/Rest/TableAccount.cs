namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>An account of the table service: where it is, and what opens it.</summary>
internal sealed class TableAccount(Uri endpoint, AccountKey? key)
{
    /// <summary>What a connection string has to have.</summary>
    public const string Wanted =
        "UseDevelopmentStorage=true, AccountName and AccountKey with TableEndpoint or EndpointSuffix, TableEndpoint with SharedAccessSignature";

    /// <summary>The address of its tables; a shared access signature is its query.</summary>
    public Uri Endpoint => endpoint;

    /// <summary>What requests are signed with; null when the address carries a signature.</summary>
    public AccountKey? Key => key;

    /// <summary>Reads a connection string; what it says of other services is not looked at.</summary>
    /// <exception cref="FormatException">It names no account; the message tells settings by their names, and no value.</exception>
    public static TableAccount Parse(string connectionString)
    {
        var settings = new ConnectionSettings(connectionString);
        if (settings["UseDevelopmentStorage"] is { } development)
            return development.Equals("true", StringComparison.OrdinalIgnoreCase)
                ? DevelopmentAccount.At(Address(settings, settings["DevelopmentStorageProxyUri"] ?? "http://127.0.0.1"))
                : throw settings.Malformed("a UseDevelopmentStorage that is not true");
        if (settings["SharedAccessSignature"] is { } signature && settings["TableEndpoint"] is { } endpoint)
            return new TableAccount(new UriBuilder(Address(settings, endpoint)) { Query = signature }.Uri, null);
        if (settings["AccountName"] is { } name && settings["AccountKey"] is { } key)
            return new TableAccount(Address(settings, EndpointOf(settings, name)), KeyOf(settings, name, key));
        throw settings.Malformed("no account with a key or a signature");
    }

    private static string EndpointOf(ConnectionSettings settings, string name)
    {
        if (settings["TableEndpoint"] is { } endpoint)
            return endpoint;
        var suffix = settings["EndpointSuffix"] ?? throw settings.Malformed("an account without an address");
        return $"{settings["DefaultEndpointsProtocol"] ?? "https"}://{name}.table.{suffix}";
    }

    private static Uri Address(ConnectionSettings settings, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw settings.Malformed("an address that is no URL");

    private static AccountKey KeyOf(ConnectionSettings settings, string name, string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var length)
            ? new AccountKey(name, bytes[..length])
            : throw settings.Malformed("an AccountKey that is not base64");
    }
}
