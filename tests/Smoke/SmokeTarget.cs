using System.Globalization;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Smoke;

/// <summary>The deployment that is checked, as the environment variables tell it.</summary>
internal sealed record SmokeTarget
{
    private const string Needed =
        "SMOKE_URL (https://<app>.azurewebsites.net), SMOKE_SECRET (the account's API secret), SMOKE_OPS_KEY (an operations key of scope operate)";

    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(5);

    /// <summary>Where the app listens.</summary>
    public required Uri Url { get; init; }

    /// <summary>The account's API secret.</summary>
    public required string Secret { get; init; }

    /// <summary>A key of the operations endpoints, of scope <c>operate</c>.</summary>
    public required string OpsKey { get; init; }

    /// <summary>The account whose webhook is posted to.</summary>
    public required string Account { get; init; }

    /// <summary>The dialects that the account accepts.</summary>
    public required IReadOnlyList<Dialect> Dialects { get; init; }

    /// <summary>The webhook's URL as registered with JustCall, which the developer dialect signs.</summary>
    public required string WebhookUrl { get; init; }

    /// <summary>How long is waited for something to come about.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>Reads the variables; null when one is missing or wrong, which <paramref name="fault"/> then tells.</summary>
    public static SmokeTarget? From(IReadOnlyDictionary<string, string?> variables, out string? fault)
    {
        string? Of(string name) => variables.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        fault = null;
        if (Of("SMOKE_URL") is not { } text || Of("SMOKE_SECRET") is not { } secret || Of("SMOKE_OPS_KEY") is not { } key)
            fault = $"set {Needed}; optional are SMOKE_ACCOUNT, SMOKE_DIALECTS, SMOKE_WEBHOOK_URL and SMOKE_PATIENCE (seconds).";
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
            fault = $"SMOKE_URL is '{text}'; wanted is a URL such as https://<app>.azurewebsites.net.";
        else if (DialectsIn(Of("SMOKE_DIALECTS") ?? "help") is not { } dialects)
            fault = $"SMOKE_DIALECTS is '{Of("SMOKE_DIALECTS")}'; wanted is help, developer, or both with a comma.";
        else if (PatienceIn(Of("SMOKE_PATIENCE")) is not { } patience)
            fault = $"SMOKE_PATIENCE is '{Of("SMOKE_PATIENCE")}'; wanted is a whole number of seconds, from 1 on.";
        else
            return With(url, secret, key, dialects, Of("SMOKE_ACCOUNT") ?? "default", Of("SMOKE_WEBHOOK_URL"), patience);
        return null;
    }

    /// <summary>The address; neither secret nor key.</summary>
    public override string ToString() => $"{Url.GetLeftPart(UriPartial.Authority)}, account {Account}";

    private static SmokeTarget With(
        Uri url, string secret, string key, IReadOnlyList<Dialect> dialects, string account, string? webhookUrl, TimeSpan patience) => new()
    {
        Url = url,
        Secret = secret,
        OpsKey = key,
        Account = account,
        Dialects = dialects,
        WebhookUrl = webhookUrl ?? new Uri(url, $"/api/webhooks/justcall{(account == "default" ? "" : $"/{account}")}").ToString(),
        Patience = patience,
    };

    private static TimeSpan? PatienceIn(string? text) => text is null
        ? Usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;

    private static Dialect[]? DialectsIn(string text)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(word => word is "help" or "developer")
            ? [.. words.Select(word => word == "help" ? Dialect.HelpCentre : Dialect.Developer)]
            : null;
    }
}
