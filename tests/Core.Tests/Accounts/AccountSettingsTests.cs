using JustCallFx.Core.Accounts;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Accounts;

public sealed class AccountSettingsTests
{
    private const string Section = "JustCall:Accounts:default:";
    private const string Variable = "JustCall__Accounts__default__";
    private const string Secrets = "the account's API secret (JustCall: Settings, API & Webhooks), the part after the colon";
    private const string Url = "the webhook's URL exactly as registered with JustCall: absolute, https (http only on this machine)";
    private const string Vault = "@Microsoft.KeyVault(SecretUri=https://vault.example.com/secrets/s)";

    [Theory]
    [InlineData("ApiSecret", null, "nothing", Secrets)]
    [InlineData("ApiSecret", "  ", "nothing", Secrets)]
    [InlineData("ApiSecret", "key:", "a value that cannot be used", Secrets)]
    [InlineData("ApiSecret", "key: ", "a value that cannot be used", Secrets)]
    [InlineData("ApiSecret", Vault, "a Key Vault reference that was not resolved", Secrets)]
    [InlineData("PreviousApiSecret", "key:", "a value that cannot be used", "the secret that was replaced, or no such setting")]
    [InlineData("PreviousApiSecret", Vault, "a Key Vault reference that was not resolved", "the secret that was replaced, or no such setting")]
    [InlineData("ApiKey", Vault, "a Key Vault reference that was not resolved", "the account's API key, since Replies is not off (JustCall: Settings, API & Webhooks)")]
    [InlineData("Dialects", "helpcentre", "'helpcentre'", "help, developer, or both separated by a comma")]
    [InlineData("Dialects", "help,", "'help,'", "help, developer, or both separated by a comma")]
    [InlineData("WebhookUrl", "not a url", "'not a url'", Url)]
    [InlineData("WebhookUrl", "/api/webhooks/justcall", "'/api/webhooks/justcall'", Url)]
    [InlineData("WebhookUrl", "http://hooks.example.com/a", "'http://hooks.example.com/a'", Url)]
    [InlineData("WebhookUrl", "ftp://localhost/a", "'ftp://localhost/a'", Url)]
    [InlineData("WebhookUrl", "http://hooks.example.com/a?code=S3CRET", "'http://hooks.example.com/a?…'", Url)]
    [InlineData("WebhookUrl", "http://me:S3CRET@hooks.example.com/a", "'http://…@hooks.example.com/a'", Url)]
    [InlineData("DeliveryPolicy", "often", "'often'", "one of overview, sms, developer")]
    [InlineData("ApiProfile", "v3", "'v3'", "one of help, v2.1")]
    [InlineData("ApiBaseUrl", "https://api.example.com/v2", "'https://api.example.com/v2'", "scheme and host only, such as https://api.justcall.io: https, or http on this machine")]
    [InlineData("ApiBaseUrl", "http://api.example.com", "'http://api.example.com'", "scheme and host only, such as https://api.justcall.io: https, or http on this machine")]
    [InlineData("Replies", "yes", "'yes'", "one of off, shadow, on")]
    [InlineData("ResendUnknown", "twice", "'twice'", "one of never, once")]
    [InlineData("OptOutLanguages", "en, xx", "'en, xx'", "some of en, es, fr, de, it, pt, nl, separated by commas")]
    [InlineData("ApiSecrets", "S3CRET", "an unknown setting", "one of ApiKey, ApiSecret, PreviousApiSecret, Dialects, WebhookUrl, DeliveryPolicy, ApiProfile, ApiBaseUrl, CallsPerMinute, CallsPerHour, CallsAtOnce, Replies, ResendUnknown, OptOutLanguages, OldestDelivery, FurthestAhead")]
    public void A_fault_says_what_was_found_and_what_is_wanted(string setting, string? value, string found, string wanted)
    {
        using var accounts = Accounts((setting, value));

        var fault = Assert.Single(accounts.Faults);
        Assert.Equal($"{Variable}{setting}: found {found}; wanted {wanted}.", fault.ToString());
    }

    [Theory]
    [InlineData("ApiSecret", "", false)]
    [InlineData("Dialects", "helpp", false)]
    [InlineData("Dialects", "developer", false)]
    [InlineData("PreviousApiSecret", "@Microsoft.KeyVault(SecretUri=https://vault.example.com/secrets/s)", true)]
    [InlineData("WebhookUrl", "not a URL", true)]
    [InlineData("Replies", "yes", true)]
    [InlineData("ApiSecrets", "misspelt", true)]
    public void Only_a_fault_in_what_checks_deliveries_stops_the_receiving(string setting, string value, bool canReceive)
    {
        using var accounts = Accounts((setting, value));

        Assert.NotEmpty(accounts.Faults);
        Assert.Equal(canReceive, accounts.Find(null)!.CanReceive);
    }

    [Fact]
    public void The_developer_dialect_needs_the_URL_that_it_signs()
    {
        using var accounts = Accounts(("Dialects", "developer"));

        Assert.Equal($"{Variable}WebhookUrl: found nothing; wanted {Url}; the developer dialect signs it.", Assert.Single(accounts.Faults).ToString());
    }

    [Theory]
    [InlineData("shadow")]
    [InlineData("on")]
    public void Replies_need_the_API_key(string replies)
    {
        using var accounts = Accounts(("Replies", replies));

        Assert.StartsWith($"{Variable}ApiKey: found nothing; wanted the account's API key", Assert.Single(accounts.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told_not_only_the_first()
    {
        using var accounts = Accounts(("ApiSecret", null), ("Dialects", "x"), ("Replies", "x"), ("ApiProfile", "x"), ("Colour", "x"));

        string[] wanted = ["ApiProfile", "ApiSecret", "Colour", "Dialects", "Replies"];
        Assert.Equal(wanted.Select(name => Variable + name), accounts.Faults.Select(fault => fault.Setting).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_fault_shows_a_secret()
    {
        using var accounts = Accounts(
            ("ApiSecret", "S3CRET:"), ("PreviousApiSecret", "S3CRET:"), ("ApiKey", Vault), ("ApiSecrets", "S3CRET"),
            ("WebhookUrl", "http://me:S3CRET@x.example.com/?code=S3CRET#S3CRET"), ("ApiBaseUrl", "https://S3CRET@x.example.com/?S3CRET"));

        Assert.Equal(6, accounts.Faults.Count);
        Assert.All(accounts.Faults, fault => Assert.DoesNotContain("S3CRET", fault.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_set_has_a_default()
    {
        using var accounts = Accounts();

        var account = accounts.Find(null)!;
        Assert.Empty(accounts.Faults);
        Assert.Equal((Dialects.HelpCentre, DeliveryPolicy.Sms, ApiProfile.Help, ReplyMode.Off), (account.Dialects, account.DeliveryPolicy, account.ApiProfile, account.Replies));
        Assert.Equal((null, null, "https://api.justcall.io/"), (account.ApiKey, account.WebhookUrl, account.ApiBaseUrl.ToString()));
        Assert.Equal("current", Assert.Single(account.SigningKeys).Name);
    }

    [Fact]
    public void The_developer_dialect_alone_has_its_own_defaults()
    {
        using var accounts = Accounts(("Dialects", "developer"), ("WebhookUrl", SignedRequest.Url));

        var account = accounts.Find(null)!;
        Assert.Equal((Dialects.Developer, DeliveryPolicy.Developer, ApiProfile.V21), (account.Dialects, account.DeliveryPolicy, account.ApiProfile));
    }

    [Fact]
    public void Every_setting_is_read_in_any_letter_case()
    {
        using var accounts = Accounts(
            ("APIKEY", " key "), ("PreviousApiSecret", "old"), ("Dialects", "Help, DEVELOPER"), ("WebhookUrl", "http://localhost:7071/api"),
            ("DeliveryPolicy", "OverView"), ("ApiProfile", "V2.1"), ("ApiBaseUrl", "http://127.0.0.1:7072"), ("Replies", "SHADOW"));

        var account = accounts.Find("default")!;
        Assert.Empty(accounts.Faults);
        Assert.Equal(("key", "http://localhost:7071/api", "http://127.0.0.1:7072/"), (account.ApiKey, account.WebhookUrl!.Text, account.ApiBaseUrl.ToString()));
        Assert.Equal((DeliveryPolicy.Overview, ApiProfile.V21, ReplyMode.Shadow), (account.DeliveryPolicy, account.ApiProfile, account.Replies));
        Assert.Equal(Dialects.HelpCentre | Dialects.Developer, account.Dialects);
        Assert.Equal(["current", "previous"], account.SigningKeys.Select(key => key.Name));
    }

    [Theory]
    [InlineData("test-secret")]
    [InlineData(" test-secret ")]
    [InlineData("key:test-secret")]
    [InlineData("key: test-secret")]
    [InlineData("key:with:colons:test-secret")]
    public void Of_a_key_and_secret_only_the_secret_signs(string setting)
    {
        using var accounts = Accounts(("ApiSecret", setting));
        using var wanted = new SigningKey("", "test-secret");

        var signature = new byte[SigningKey.SignatureSize];
        wanted.Sign("x"u8, signature);

        Assert.True(Assert.Single(accounts.Find(null)!.SigningKeys).Verifies("x"u8, signature));
    }

    [Fact]
    public void A_list_where_one_value_is_wanted_is_not_passed_over()
    {
        using var accounts = Accounts(("Dialects:0", "help"), ("Dialects:1", "developer"));

        Assert.Equal(
            $"{Variable}Dialects: found a list; wanted one value; several dialects are separated by a comma.",
            Assert.Single(accounts.Faults).ToString());
    }

    private static AccountDirectory Accounts(params (string Name, string? Value)[] settings)
    {
        (string, string?)[] secret = settings.Any(one => one.Name == "ApiSecret") ? [] : [($"{Section}ApiSecret", "a-secret")];
        return new(TestSettings.With([.. settings.Select(one => (Section + one.Name, one.Value)), .. secret]));
    }
}
