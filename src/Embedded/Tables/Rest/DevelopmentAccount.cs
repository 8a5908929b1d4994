namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>The account of the storage emulator; its name, key and port are the same everywhere.</summary>
internal static class DevelopmentAccount
{
    private const string Name = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const int TablePort = 10002;

    /// <summary>The account on a host's emulator.</summary>
    public static TableAccount At(Uri host) =>
        new(new UriBuilder(host) { Port = TablePort, Path = Name }.Uri, new AccountKey(Name, Convert.FromBase64String(Key)));
}
