using System.Net;
using System.Text.Json;
using JustCallFx.TestKit;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>What operators see of deliveries that were not understood.</summary>
public sealed class UnrecognizedTests : IAsyncLifetime
{
    private readonly App app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task They_are_counted_by_account_and_listed_without_their_bodies()
    {
        await PostAsync("S3CRET, and no JSON"u8.ToArray());

        var list = await app.AskAsync("/api/ops/unrecognized");

        var delivery = Assert.Single(list.GetProperty("deliveries").EnumerateArray());
        Assert.Equal(("default", 19), (delivery.GetProperty("account").GetString(), delivery.GetProperty("size").GetInt32()));
        Assert.NotEmpty(delivery.GetProperty("because").GetString()!);
        Assert.Equal("""{"count":1,"more":false}""", list.GetProperty("accounts").GetProperty("default").GetRawText());
        Assert.DoesNotContain("S3CRET", list.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_shown_with_its_body_as_text()
    {
        await PostAsync("no JSON, but ünïcode"u8.ToArray());

        var page = await ShowOnlyAsync();

        Assert.Equal("no JSON, but ünïcode", page.GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("base64").ValueKind);
    }

    [Fact]
    public async Task A_body_that_is_no_text_is_shown_as_Base64()
    {
        await PostAsync([0xFF, 0xFE, 0x00]);

        Assert.Equal("//4A", (await ShowOnlyAsync()).GetProperty("base64").GetString());
    }

    [Fact]
    public async Task One_that_was_too_large_for_the_topic_is_shown_whole()
    {
        var large = "no JSON "u8.ToArray().Concat(Enumerable.Repeat((byte)'x', 300_000)).ToArray();
        await PostAsync(large);

        var text = (await ShowOnlyAsync()).GetProperty("text").GetString()!;

        Assert.Contains(Convert.ToBase64String(large), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/ops/unrecognized/default/default:unrecognized:sha256-0")]
    [InlineData("/api/ops/unrecognized/nobody/x")]
    public async Task What_is_not_kept_is_not_found(string path)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, path, App.ReadKey);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_shown()
    {
        using var answer = await app.Http.GetAsync("/api/ops/unrecognized");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private async Task PostAsync(byte[] body)
    {
        using var answer = await app.PostAsync(body, SignedRequest.BodySignature(body));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await app.Broker.WhenIdleAsync(default);
    }

    private async Task<JsonElement> ShowOnlyAsync()
    {
        var delivery = Assert.Single((await app.AskAsync("/api/ops/unrecognized")).GetProperty("deliveries").EnumerateArray());
        return await app.AskAsync($"/api/ops/unrecognized/{delivery.GetProperty("account").GetString()}/{delivery.GetProperty("id").GetString()}");
    }
}
