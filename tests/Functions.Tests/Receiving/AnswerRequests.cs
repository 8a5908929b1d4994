using System.Globalization;
using System.Text;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;

namespace JustCallFx.Functions.Tests.Receiving;

/// <summary>For each row of <c>docs/answers.md</c> the request that it speaks of.</summary>
internal static class AnswerRequests
{
    public const string BrokerGone = "broker-gone";
    public const string StorageGone = "storage-gone";

    private const string Route = "/api/webhooks/justcall";
    private const string Developer = $"{Route}/{App.DeveloperAccount}";
    private const string Timed = $"{Route}/{App.TimedAccount}";
    private const string Nobody = $"{Route}/nobody-here";
    private const string Signature = WebhookRequest.SignatureHeader;
    private const string Version = WebhookRequest.SignatureVersionHeader;
    private const string Time = WebhookRequest.TimestampHeader;
    private const string Ping = """{"event":"sms.received","timestamp":"2026-03-02T12:00:00Z","data":{}}""";

    // That of an app whose clock nobody moves.
    private static readonly DateTimeOffset Now = new FakeClock().GetUtcNow();

    private static readonly string Text = Event(Now);
    private static readonly string Deep = $$$"""{"event":"sms.received","data":{"a":{{{new string('[', 1000)}}}{{{new string(']', 1000)}}}}}""";
    private static readonly byte[] BadUtf8 = [.. """{"event":"sms.received","timestamp":"2026-03-02T12:00:00Z","data":{"message_id":"""u8, (byte)'"', 0xC3, .. "\"}}"u8];
    private static readonly byte[] TooLarge = new byte[WebhookReceiver.LargestBody + 1];

    public static IReadOnlyDictionary<string, RawRequest> All { get; } = new Dictionary<string, RawRequest>
    {
        ["get"] = new("GET", Route, []),
        ["head"] = new("HEAD", Route, []),
        ["probe-empty-body"] = Post(""),
        ["ping-empty-object"] = Post("{}"),
        ["ping-no-data"] = Post("""{"event":"sms.received"}"""),
        ["ping-empty-data"] = Post(Ping),
        ["ping-forged"] = Signed(Ping, secret: "not ours"),
        ["ping-signed"] = Signed("{}"),
        ["ping-stale"] = Dynamic(TimeSpan.FromHours(-1), data: "{}"),
        ["ping-unknown-account"] = Post("{}", Nobody),
        ["ping-compressed"] = new RawRequest("GET", Route, []).With("Content-Encoding", "gzip"),

        ["event"] = Signed(Text),
        ["event-repeated"] = Signed(Text),
        ["event-previous-secret"] = Signed(Text, secret: App.PreviousSecret),
        ["signature-base64"] = Post(Text).With(Signature, $"sha256={Convert.ToBase64String(Convert.FromHexString(SignatureOf(Text)))}"),
        ["probe-unknown-event"] = Signed(Text.Replace("sms.received", "sms.exploded", StringComparison.Ordinal)),
        ["probe-new-variant"] = Signed(Text.Replace("\"m\"", "17,\"agent_id\":3,\"media_url\":\"x\",\"more\":[{}]", StringComparison.Ordinal)),
        ["probe-missing-field"] = Signed(Text.Replace("from", "form", StringComparison.Ordinal)),
        ["signed-empty-data"] = Signed(Ping),
        ["signed-not-json"] = Signed("Hello"),
        ["signed-bad-utf8"] = Signed(BadUtf8),
        ["signed-deep"] = Signed(Deep),
        ["signed-duplicate-keys"] = Signed(Text.Replace("{\"event\"", "{\"data\":{},\"event\"", StringComparison.Ordinal)),
        ["old-event"] = Signed(Event(Now.AddYears(-1))),
        ["timed-event"] = Signed(Text, Timed),
        ["timed-no-time"] = Signed(Text.Replace("timestamp", "time", StringComparison.Ordinal), Timed),
        ["developer-event"] = Dynamic(TimeSpan.Zero),

        ["probe-no-content-type"] = Signed(Text),
        ["probe-malformed-content-type"] = Signed(Text).With("Content-Type", ";;=/ app lication"),
        ["content-type-wrong"] = Signed(Text).With("Content-Type", "text/html"),
        ["content-type-repeated"] = Signed(Text).With("Content-Type", "application/json").With("Content-Type", "text/html"),
        ["encoding-identity"] = Signed(Text).With("Content-Encoding", "Identity"),
        ["chunked"] = Signed(Text).Chunked(),

        ["probe-no-signature"] = Post(Text),
        ["signature-empty"] = Post(Text).With(Signature, ""),
        ["unsigned-version"] = Post(Text).With(Version, "v1"),
        ["forged"] = Signed(Text, secret: "not ours"),
        ["signature-malformed"] = Post(Text).With(Signature, "let me in"),
        ["signature-repeated"] = Signed(Text).With(Signature, SignatureOf(Text)),
        ["body-changed"] = Post(Text + " ").With(Signature, SignatureOf(Text)),
        ["unknown-account"] = Signed(Text, Nobody),
        ["unsigned-list"] = Post("[1]"),
        ["unsigned-bad-utf8"] = new("POST", Route, BadUtf8),
        ["unsigned-duplicate-keys"] = Post("""{"data":{},"data":{"a":1}}"""),
        ["unsigned-not-json"] = Post("Hello"),
        ["unsigned-deep"] = Post(Deep),
        ["dialect-not-accepted"] = Dynamic(TimeSpan.Zero, route: Route),
        ["scheme-not-accepted"] = Signed(Text, Developer),
        ["version-unknown"] = Dynamic(TimeSpan.Zero, version: "v2"),
        ["version-repeated"] = Dynamic(TimeSpan.Zero).With(Version, "v1"),
        ["time-missing"] = Post(DeveloperBody(), Developer).With(Version, "v1").With(Signature, DynamicSignature("")),
        ["time-repeated"] = Dynamic(TimeSpan.Zero).With(Time, TimeText(TimeSpan.Zero)),
        ["other-url"] = Dynamic(TimeSpan.Zero, url: "https://example.com/other"),
        ["time-unreadable"] = Post(DeveloperBody(), Developer).With(Version, "v1").With(Time, "today").With(Signature, DynamicSignature("today")),
        ["stale"] = Dynamic(TimeSpan.FromMinutes(-16)),
        ["ahead"] = Dynamic(TimeSpan.FromMinutes(6)),
        ["timed-stale"] = Signed(Event(Now.AddHours(-4)), Timed),

        ["method-put"] = new("PUT", Route, []),
        ["method-made-up"] = new("BREW", Route, []),
        ["compressed"] = Signed(Text).With("Content-Encoding", "gzip"),
        ["compressed-second"] = Signed(Text).With("Content-Encoding", "identity").With("Content-Encoding", "br"),
        ["compressed-unknown-account"] = Post("{}", Nobody).With("Content-Encoding", "gzip"),
        ["too-large"] = new("POST", Route, TooLarge),
        ["too-large-chunked"] = new RawRequest("POST", Route, TooLarge).Chunked(),

        ["account-faulty"] = Signed(Text, $"{Route}/faulty"),
        [BrokerGone] = Signed(Text),
        [StorageGone] = Signed(Text),
    };

    private static RawRequest Post(string body, string route = Route) => new("POST", route, Encoding.UTF8.GetBytes(body));

    private static RawRequest Signed(string body, string route = Route, string secret = App.Secret) =>
        Post(body, route).With(Signature, SignatureOf(body, secret));

    private static RawRequest Signed(byte[] body) => new RawRequest("POST", Route, body).With(Signature, SignedRequest.BodySignature(body));

    private static string SignatureOf(string body, string secret = App.Secret) => SignedRequest.BodySignature(Encoding.UTF8.GetBytes(body), secret);

    private static RawRequest Dynamic(
        TimeSpan fromNow, string data = "{\"id\":1}", string route = Developer, string version = "v1", string url = SignedRequest.Url) =>
        Post(DeveloperBody(data, url), route)
            .With(Version, version)
            .With(Time, TimeText(fromNow))
            .With(Signature, DynamicSignature(TimeText(fromNow), url));

    private static string DynamicSignature(string time, string url = SignedRequest.Url) =>
        SignedRequest.DynamicSignature(App.Secret, url, "page.turned", time);

    private static string DeveloperBody(string data = "{\"id\":1}", string url = SignedRequest.Url) =>
        $$"""{"request_id":"r","webhook_url":"{{url}}","type":"page.turned","data":{{data}}}""";

    private static string TimeText(TimeSpan fromNow) => (Now + fromNow).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Event(DateTimeOffset at)
    {
        var timestamp = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $$$"""{"event":"sms.received","timestamp":"{{{timestamp}}}","data":{"message_id":"m","from":"+14155559876","to":"+14155551234","body":"Hi"}}""";
    }
}
