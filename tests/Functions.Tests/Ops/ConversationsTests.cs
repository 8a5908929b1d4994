using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>What operators see of conversations.</summary>
public sealed class ConversationsTests : IAsyncLifetime
{
    private readonly App app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Conversations_are_listed_by_their_newest_activity()
    {
        await TextAsync("msg_1", "+14155550101", "2026-03-12T14:35:00Z", "oldest");
        await TextAsync("msg_2", "+14155550102", "2026-03-14T08:00:00Z", "newest");
        await TextAsync("msg_3", "+14155550103", "2026-03-12T23:59:59Z", "in between");

        var conversations = (await AskAsync("/api/ops/conversations")).GetProperty("conversations");

        Assert.Equal(["newest", "in between", "oldest"], conversations.EnumerateArray().Select(one => one.GetProperty("lastText").GetString()));
    }

    [Fact]
    public async Task A_conversation_has_the_fields_of_its_summary_and_its_timeline_newest_first()
    {
        await TextAsync("msg_1", "+14155550101", "2026-03-12T14:35:00Z", "first");
        await TextAsync("msg_2", "+14155550101", "2026-03-12T14:36:00Z", "second");
        var summary = (await AskAsync("/api/ops/conversations")).GetProperty("conversations")[0];

        var page = await AskAsync($"/api/ops/conversations/{summary.GetProperty("id").GetString()}");

        Assert.All(summary.EnumerateObject(), field => Assert.Equal(field.Value.ToString(), page.GetProperty(field.Name).ToString()));
        Assert.Equal(["second", "first"], page.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("body").GetString()));
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("no-id")]
    [InlineData("%27%20or%20PartitionKey%20ne%20%27")]
    public async Task What_is_no_conversation_is_not_found(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/ops/conversations/{id}");
        request.Headers.Add("x-functions-key", App.ReadKey);

        using var answer = await app.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_whole_of_an_unreadable_body_is_kept_and_no_conversation_made()
    {
        var body = "not JSON at all"u8.ToArray();

        using var answer = await app.PostAsync(body, Sign(body));
        await app.Broker.WhenIdleAsync(CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, (await AskAsync("/api/ops/conversations")).GetProperty("conversations").GetArrayLength());
    }

    private async Task TextAsync(string id, string from, string at, string body)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new
        {
            @event = "sms.received",
            timestamp = at,
            data = new { message_id = id, from, to = "+14155551234", body },
        });
        using var answer = await app.PostAsync(json, Sign(json));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await app.Broker.WhenIdleAsync(CancellationToken.None);
    }

    private async Task<JsonElement> AskAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("x-functions-key", App.ReadKey);
        using var answer = await app.Http.SendAsync(request);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    private static string Sign(byte[] body) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(App.Secret), body));
}
