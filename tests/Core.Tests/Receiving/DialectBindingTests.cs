using System.Globalization;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving;

public sealed class DialectBindingTests : IDisposable
{
    private readonly ReceiverFloor floor = new();

    public void Dispose() => floor.Dispose();

    [Fact]
    public async Task A_dynamic_signature_is_refused_where_only_the_help_centre_dialect_is_accepted()
    {
        Assert.Equal(WebhookCause.SignatureUnsupported, await CauseAsync(Developer(account: null)));
    }

    [Fact]
    public async Task A_version_header_beside_a_right_body_signature_is_refused_all_the_same()
    {
        var request = SignedRequest.Help(ReceiverFloor.DeveloperBody()) with { SignatureVersion = "v1", Timestamp = "2026-03-02 12:00:00" };

        Assert.Equal(WebhookCause.SignatureUnsupported, await CauseAsync(request));
    }

    [Fact]
    public async Task A_body_signature_is_refused_where_only_the_developer_dialect_is_accepted()
    {
        var body = Corpus.Read("help/sms-received.json");

        Assert.Equal(WebhookCause.SignatureUnsupported, await CauseAsync(SignedRequest.Help(body, account: ReceiverFloor.DeveloperOnly)));
    }

    [Theory]
    [InlineData(ReceiverFloor.DeveloperOnly)]
    [InlineData(ReceiverFloor.Both)]
    public async Task A_dynamic_signature_is_accepted_where_it_is_enabled(string account)
    {
        Assert.Equal(WebhookCause.NotUnderstood, await CauseAsync(Developer(account)));
        Assert.Equal("developer", floor.Published.ApplicationProperties["dialect"]);
        Assert.Equal(ReceiverFloor.DeveloperBody(), ReceiverFloor.Utf8(floor.Unrecognized().Raw));
    }

    [Fact]
    public async Task With_both_dialects_a_body_signature_is_accepted_too()
    {
        var body = Corpus.Read("help/sms-received.json");

        Assert.Equal(WebhookCause.Accepted, await CauseAsync(SignedRequest.Help(body, account: ReceiverFloor.Both)));
        Assert.Equal("help", floor.Published.ApplicationProperties["dialect"]);
    }

    [Fact]
    public async Task A_help_centre_event_under_a_dynamic_signature_is_a_forgery()
    {
        var body = """{"event":"sms.received","timestamp":"2026-03-02T12:00:00Z","data":{"message_id":"m","from":"+14155559876","to":"+14155551234"}}""";

        Assert.Equal(WebhookCause.Forged, await CauseAsync(SignedRequest.Developer(body, floor.Clock.GetUtcNow(), account: ReceiverFloor.Both)));
    }

    [Fact]
    public async Task A_developer_event_under_a_body_signature_is_not_read_as_an_event()
    {
        var body = $$"""{"type":"sms.received","webhook_url":"x","event":"sms.received",{{ReadableEvent[1..]}}""";

        Assert.Equal(WebhookCause.NotUnderstood, await CauseAsync(SignedRequest.Help(body, account: ReceiverFloor.Both)));
    }

    [Theory]
    [InlineData("https://hooks.example.com/api/webhooks/justcall")]
    [InlineData("https://hooks.example.com/api/webhooks/justcall?code=aB3-_x9Q==/")]
    [InlineData("https://HOOKS.example.com/api/webhooks/justcall?code=aB3-_x9Q==")]
    [InlineData("")]
    public async Task A_body_that_names_another_URL_is_a_forgery_even_when_rightly_signed(string url)
    {
        var now = floor.Clock.GetUtcNow();
        var signedForBody = SignedRequest.Developer(ReceiverFloor.DeveloperBody(url), now, url: url, account: ReceiverFloor.DeveloperOnly);
        var signedForOurs = SignedRequest.Developer(ReceiverFloor.DeveloperBody(url), now, account: ReceiverFloor.DeveloperOnly);

        Assert.Equal(WebhookCause.Forged, await CauseAsync(signedForBody));
        Assert.Equal(WebhookCause.Forged, await CauseAsync(signedForOurs));
    }

    [Fact]
    public async Task Escaped_slashes_in_the_bodys_URL_are_the_same_URL()
    {
        var body = ReceiverFloor.DeveloperBody(SignedRequest.Url.Replace("/", "\\/", StringComparison.Ordinal));

        Assert.Equal(WebhookCause.NotUnderstood, await CauseAsync(SignedRequest.Developer(body, floor.Clock.GetUtcNow(), account: ReceiverFloor.DeveloperOnly)));
    }

    [Fact]
    public async Task The_previous_secret_still_signs() => Assert.Equal(
        WebhookCause.NotUnderstood, await CauseAsync(Developer(ReceiverFloor.DeveloperOnly, secret: ReceiverFloor.PreviousSecret)));

    [Theory]
    [InlineData(-15 * 60, WebhookCause.NotUnderstood)]
    [InlineData((-15 * 60) - 1, WebhookCause.Stale)]
    [InlineData(5 * 60, WebhookCause.NotUnderstood)]
    [InlineData((5 * 60) + 1, WebhookCause.Stale)]
    [InlineData(0, WebhookCause.NotUnderstood)]
    public async Task A_signed_time_counts_from_15_minutes_ago_to_5_minutes_ahead(int seconds, WebhookCause cause)
    {
        var answer = await floor.Receiver.ReceiveAsync(Developer(ReceiverFloor.DeveloperOnly, floor.Clock.GetUtcNow().AddSeconds(seconds)));

        Assert.Equal(WebhookAnswer.To(cause), answer);
        Assert.Equal(cause == WebhookCause.Stale ? 401 : 200, answer.Status);
        Assert.Equal(cause == WebhookCause.Stale ? 0 : 1, floor.Sender.Sent.Count);
    }

    [Fact]
    public async Task A_stale_ping_is_a_ping()
    {
        var request = SignedRequest.Developer(
            ReceiverFloor.DeveloperBody(data: "{}"), floor.Clock.GetUtcNow().AddHours(-1), account: ReceiverFloor.DeveloperOnly);

        Assert.Equal(WebhookCause.Ping, await CauseAsync(request));
        Assert.Empty(floor.Sender.Sent);
    }

    [Fact]
    public async Task A_rightly_signed_time_that_cannot_be_read_is_stale()
    {
        var request = Developer(ReceiverFloor.DeveloperOnly) with
        {
            Signature = SignedRequest.DynamicSignature(SignedRequest.Secret, SignedRequest.Url, "sms.received", "yesterday"), Timestamp = "yesterday",
        };

        Assert.Equal(WebhookCause.Stale, await CauseAsync(request));
    }

    [Theory]
    [InlineData("v2")]
    [InlineData("V1")]
    [InlineData("1")]
    public async Task Another_version_is_not_supported(string version)
    {
        Assert.Equal(WebhookCause.SignatureUnsupported, await CauseAsync(Developer(ReceiverFloor.Both) with { SignatureVersion = version }));
    }

    [Fact]
    public async Task Doubled_or_missing_headers_are_never_genuine()
    {
        var request = Developer(ReceiverFloor.Both);
        var time = floor.Clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

        Assert.Equal(WebhookCause.Forged, await CauseAsync(request with { Timestamp = default }));
        Assert.Equal(WebhookCause.Forged, await CauseAsync(request with { Timestamp = new([time, time]) }));
        Assert.Equal(WebhookCause.SignatureUnsupported, await CauseAsync(request with { SignatureVersion = new(["v1", "v1"]) }));
        Assert.Equal(WebhookCause.SignatureMissing, await CauseAsync(request with { Signature = default }));
        Assert.Equal(WebhookCause.SignatureMissing, await CauseAsync(request with { Signature = "" }));
    }

    private const string ReadableEvent = """{"timestamp":"2026-03-02T12:00:00Z","data":{"message_id":"m","from":"+14155559876","to":"+14155551234"}}""";

    private WebhookRequest Developer(string? account, DateTimeOffset? at = null, string secret = SignedRequest.Secret) =>
        SignedRequest.Developer(ReceiverFloor.DeveloperBody(), at ?? floor.Clock.GetUtcNow(), secret: secret, account: account);

    private async Task<WebhookCause> CauseAsync(WebhookRequest request) => (await floor.Receiver.ReceiveAsync(request)).Cause;
}
