using JustCallFx.TestKit;

namespace JustCallFx.Fuzz;

/// <summary>What the run knows of one account: enough to sign as JustCall and to judge for itself.</summary>
/// <param name="Name">The route's last part.</param>
/// <param name="Secrets">Current and previous.</param>
/// <param name="AcceptsBodyScheme">Whether the help-centre dialect is on.</param>
/// <param name="AcceptsDynamicScheme">Whether the developer dialect is on.</param>
internal sealed record FuzzAccount(string Name, string[] Secrets, bool AcceptsBodyScheme, bool AcceptsDynamicScheme)
{
    /// <summary>The URL that is registered for every account.</summary>
    public const string Url = SignedRequest.Url;

    public static readonly FuzzAccount[] All =
    [
        new("default", [SignedRequest.Secret, "test-secret-not-real-0000"], AcceptsBodyScheme: true, AcceptsDynamicScheme: false),
        new("dev", ["test-secret-not-real-dev1", "test-secret-not-real-dev0"], AcceptsBodyScheme: false, AcceptsDynamicScheme: true),
        new("both", ["test-secret-not-real-both"], AcceptsBodyScheme: true, AcceptsDynamicScheme: true),
    ];

    /// <summary>The account of a route, as the contract wants it found: any case, <c>default</c> without a name.</summary>
    public static FuzzAccount? Of(string? route) =>
        Array.Find(All, one => one.Name.Equals(string.IsNullOrEmpty(route) ? "default" : route, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<(string Name, string? Value)> Settings()
    {
        var section = $"JustCall:Accounts:{Name}";
        yield return ($"{section}:ApiSecret", Secrets[0]);
        if (Secrets.Length > 1)
            yield return ($"{section}:PreviousApiSecret", Secrets[1]);
        yield return ($"{section}:WebhookUrl", Url);
        yield return ($"{section}:Dialects", (AcceptsBodyScheme, AcceptsDynamicScheme) switch
        {
            (true, true) => "help,developer",
            (true, false) => "help",
            _ => "developer",
        });
    }
}
