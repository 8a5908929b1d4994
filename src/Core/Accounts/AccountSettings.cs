using System.Collections.Immutable;
using System.Text.RegularExpressions;
using JustCallFx.Core.Settings;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Accounts;

/// <summary>Reads one account's settings and finds every fault in them.</summary>
internal static partial class AccountSettings
{
    private const string ApiSecret = nameof(ApiSecret);
    private const string PreviousApiSecret = nameof(PreviousApiSecret);

    private const string WhereSecretsAre = "the account's API secret (JustCall: Settings, API & Webhooks), the part after the colon";

    private static readonly Dictionary<string, Dialects> DialectWords = new()
    {
        ["help"] = Dialects.HelpCentre, ["developer"] = Dialects.Developer,
    };

    private static readonly Dictionary<string, DeliveryPolicy> PolicyWords = new()
    {
        ["overview"] = DeliveryPolicy.Overview, ["sms"] = DeliveryPolicy.Sms, ["developer"] = DeliveryPolicy.Developer,
    };

    private static readonly Dictionary<string, ApiProfile> ProfileWords = new()
    {
        ["help"] = ApiProfile.Help, ["v2.1"] = ApiProfile.V21,
    };

    private static readonly Dictionary<string, ReplyMode> ReplyWords = new()
    {
        ["off"] = ReplyMode.Off, ["shadow"] = ReplyMode.Shadow, ["on"] = ReplyMode.On,
    };

    private static readonly Dictionary<string, ResendMode> ResendWords = new() { ["never"] = ResendMode.Never, ["once"] = ResendMode.Once };

    private static readonly Uri DefaultApi = new("https://api.justcall.io");

    public static Account Read(IConfigurationSection settings)
    {
        var faults = new List<SettingFault>();
        CheckNames(settings, faults);
        var dialects = ReadDialects(new(settings, nameof(Account.Dialects)), faults);
        var developer = dialects == Dialects.Developer;
        var replies = SettingChoice.Read(new(settings, nameof(Account.Replies)), ReplyWords, ReplyMode.Off, faults);
        return new Account
        {
            Name = settings.Key.ToLowerInvariant(),
            Dialects = dialects,
            SigningKeys = ReadKeys(settings, faults),
            ApiKey = ReadApiKey(new(settings, nameof(Account.ApiKey)), replies, faults),
            WebhookUrl = ReadWebhookUrl(new(settings, nameof(Account.WebhookUrl)), dialects, faults),
            AgeWindow = ReadAgeWindow(settings, faults),
            DeliveryPolicy = SettingChoice.Read(
                new(settings, nameof(Account.DeliveryPolicy)), PolicyWords, developer ? DeliveryPolicy.Developer : DeliveryPolicy.Sms, faults),
            ApiProfile = SettingChoice.Read(
                new(settings, nameof(Account.ApiProfile)), ProfileWords, developer ? ApiProfile.V21 : ApiProfile.Help, faults),
            ApiBaseUrl = ReadApiBaseUrl(new(settings, nameof(Account.ApiBaseUrl)), faults),
            ApiLimits = ReadApiLimits(settings, faults),
            Replies = replies,
            ResendUnknown = SettingChoice.Read(new(settings, nameof(Account.ResendUnknown)), ResendWords, ResendMode.Never, faults),
            OptOutLanguages = OptOutLanguages.Read(new(settings, nameof(Account.OptOutLanguages)), faults),
            Faults = [.. faults],
        };
    }

    private static void CheckNames(IConfigurationSection settings, List<SettingFault> faults)
    {
        var name = settings.Path.Replace(":", "__", StringComparison.Ordinal);
        if (!AccountName().IsMatch(settings.Key))
            faults.Add(new(name, $"the account name '{settings.Key}'", "1 to 40 letters, digits, hyphens or underscores"));
        faults.AddRange(settings.GetChildren()
            .Where(setting => setting.GetChildren().Any())
            .Select(setting => new SettingFault($"{name}__{setting.Key}", "a list", "one value; several dialects are separated by a comma")));
        faults.AddRange(settings.GetChildren()
            .Where(setting => !Account.SettingNames.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            .Select(setting => new SettingFault($"{name}__{setting.Key}", "an unknown setting", $"one of {string.Join(", ", Account.SettingNames)}")));
    }

    private static Dialects ReadDialects(SettingValue setting, List<SettingFault> faults)
    {
        if (setting.Text is null)
            return Dialects.HelpCentre;
        var read = Dialects.None;
        foreach (var word in setting.Text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!DialectWords.TryGetValue(word.ToLowerInvariant(), out var dialect))
            {
                faults.Add(setting.Fault("help, developer, or both separated by a comma"));
                return Dialects.None;
            }

            read |= dialect;
        }

        return read;
    }

    private static ImmutableArray<SigningKey> ReadKeys(IConfigurationSection settings, List<SettingFault> faults)
    {
        var current = ReadSecret(new(settings, ApiSecret), WhereSecretsAre, isNeeded: true, faults);
        var previous = ReadSecret(new(settings, PreviousApiSecret), "the secret that was replaced, or no such setting", isNeeded: false, faults);
        // An account whose name cannot stand in keys could receive, but not store.
        if (current is null || !AccountName().IsMatch(settings.Key))
            return [];
        return previous is null
            ? [new SigningKey("current", current)]
            : [new SigningKey("current", current), new SigningKey("previous", previous)];
    }

    private static string? ReadSecret(SettingValue setting, string wanted, bool isNeeded, List<SettingFault> faults)
    {
        // Credentials are also handed out as key:secret; only what follows the last colon signs (contract §5.3).
        var secret = setting.Text?[(setting.Text.LastIndexOf(':') + 1)..].TrimStart();
        if (!setting.IsUnresolvedReference && (setting.Text is null ? !isNeeded : secret is { Length: > 0 }))
            return secret;
        faults.Add(setting.SecretFault(wanted));
        return null;
    }

    private static string? ReadApiKey(SettingValue setting, ReplyMode replies, List<SettingFault> faults)
    {
        if (setting.IsUnresolvedReference || (setting.Text is null && replies != ReplyMode.Off))
            faults.Add(setting.SecretFault("the account's API key, since Replies is not off (JustCall: Settings, API & Webhooks)"));
        return setting.Text;
    }

    private static RegisteredUrl? ReadWebhookUrl(SettingValue setting, Dialects dialects, List<SettingFault> faults)
    {
        const string Wanted = "the webhook's URL exactly as registered with JustCall: absolute, https (http only on this machine)";
        var isNeeded = dialects.HasFlag(Dialects.Developer);
        if (setting.Text is { } text && IsWebUrl(text, out _))
            return new RegisteredUrl(text);
        if (isNeeded || setting.Text is not null)
            faults.Add(setting.UrlFault(isNeeded ? $"{Wanted}; the developer dialect signs it" : Wanted));
        return null;
    }

    private static AgeWindow ReadAgeWindow(IConfigurationSection settings, List<SettingFault> faults) => new(
        SettingSpan.Read(new(settings, nameof(AgeWindow.OldestDelivery)), TimeSpan.FromMinutes(1), TimeSpan.FromDays(30), faults),
        SettingSpan.Read(new(settings, nameof(AgeWindow.FurthestAhead)), TimeSpan.Zero, TimeSpan.FromHours(1), faults));

    private static Uri ReadApiBaseUrl(SettingValue setting, List<SettingFault> faults)
    {
        if (setting.Text is null)
            return DefaultApi;
        if (IsWebUrl(setting.Text, out var url) && url.PathAndQuery == "/")
            return url;
        faults.Add(setting.UrlFault($"scheme and host only, such as {DefaultApi.OriginalString}: https, or http on this machine"));
        return DefaultApi;
    }

    private static ApiLimits ReadApiLimits(IConfigurationSection settings, List<SettingFault> faults) => new(
        SettingNumber.Read(new(settings, "CallsPerMinute"), ApiLimits.Most.PerMinute, ApiLimits.Default.PerMinute, faults),
        SettingNumber.Read(new(settings, "CallsPerHour"), ApiLimits.Most.PerHour, ApiLimits.Default.PerHour, faults),
        SettingNumber.Read(new(settings, "CallsAtOnce"), ApiLimits.Most.AtOnce, ApiLimits.Default.AtOnce, faults));

    private static bool IsWebUrl(string text, out Uri url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url!)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,40}\z")]
    private static partial Regex AccountName();
}
