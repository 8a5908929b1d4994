using System.Net;
using System.Text;
using System.Text.Json;
using JustCallFx.TestKit;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>What operators see of the webhook's books.</summary>
public sealed class WebhooksTests : IAsyncLifetime
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(
        """{"event":"sms.received","timestamp":"2026-03-12T14:35:00Z","data":{"message_id":"m","from":"+14155559876","to":"+14155551234"}}""");

    private readonly App app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Requests_are_counted_by_account_and_cause()
    {
        await PostAsync(SignedRequest.BodySignature(Text));
        await PostAsync(new string('0', 64));
        await PostAsync(new string('0', 64), "/nobody-here");

        var report = await AskAsync();

        Assert.Equal(1, Account(report, "default").GetProperty("requests").GetProperty("accepted").GetInt64());
        Assert.Equal(1, Account(report, "default").GetProperty("requests").GetProperty("forged").GetInt64());
        Assert.Equal(1, Account(report, "unknown").GetProperty("requests").GetProperty("forged").GetInt64());
        Assert.Equal(0, Account(report, App.DeveloperAccount).GetProperty("requests").GetProperty("forged").GetInt64());
    }

    [Fact]
    public async Task Each_key_shows_how_often_and_when_last_it_signed()
    {
        await PostAsync(SignedRequest.BodySignature(Text));

        var keys = Account(await AskAsync(), "default").GetProperty("keys");

        Assert.Equal(["current", "previous"], keys.EnumerateArray().Select(key => key.GetProperty("name").GetString()));
        Assert.Equal([1L, 0L], keys.EnumerateArray().Select(key => key.GetProperty("uses").GetInt64()));
        Assert.Equal(app.Clock.GetUtcNow(), keys[0].GetProperty("lastUsedAt").GetDateTimeOffset());
        Assert.Equal(JsonValueKind.Null, keys[1].GetProperty("lastUsedAt").ValueKind);
    }

    [Fact]
    public async Task A_refused_request_is_shown_without_what_is_secret()
    {
        await PostAsync(new string('0', 64), "/made-up-account");

        var report = await AskAsync();

        var rejection = Assert.Single(report.GetProperty("rejections").EnumerateArray());
        Assert.Equal("unknown", rejection.GetProperty("account").GetString());
        Assert.Equal("forged", rejection.GetProperty("cause").GetString());
        Assert.Equal(401, rejection.GetProperty("status").GetInt32());
        Assert.Equal("POST", rejection.GetProperty("method").GetString());
        Assert.Equal(Text.Length, rejection.GetProperty("bodySize").GetInt64());
        Assert.Contains(("X-JustCall-Signature", "(64 characters)"), Headers(rejection));
        Assert.All(["4155559876", "made-up-account", "00000000"], word => Assert.DoesNotContain(word, report.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_shown()
    {
        using var answer = await app.Http.GetAsync("/api/ops/webhooks");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static IEnumerable<(string?, string?)> Headers(JsonElement rejection) => rejection.GetProperty("headers").EnumerateArray()
        .Select(header => (header.GetProperty("name").GetString(), header.GetProperty("value").GetString()));

    private static JsonElement Account(JsonElement report, string name) =>
        report.GetProperty("accounts").EnumerateArray().Single(account => account.GetProperty("name").ValueEquals(name));

    private async Task PostAsync(string signature, string account = "")
    {
        using var answer = await app.PostAsync(Text, signature, $"/api/webhooks/justcall{account}");
    }

    private async Task<JsonElement> AskAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/ops/webhooks");
        request.Headers.Add("x-functions-key", App.ReadKey);
        using var answer = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());
    }
}
