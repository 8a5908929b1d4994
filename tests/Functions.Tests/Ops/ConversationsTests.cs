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

    [Fact]
    public async Task A_conversation_shows_the_address_books_name_and_what_its_events_add_up_to()
    {
        await TextAsync("msg_1", "+14155550101", "2026-03-12T14:35:00Z", "Are you there?");
        await DeliverAsync("contact.created", "2026-03-12T14:00:00Z", new { contact_id = 7, first_name = "Jordan", last_name = "Lee", phone = "+14155550101" });
        await DeliverAsync("sms.optout", "2026-03-12T14:36:00Z", new { message_id = "msg_2", from = "+14155550101", to = "+14155551234", body = "STOP" });

        var summary = (await AskAsync("/api/ops/conversations")).GetProperty("conversations")[0];

        Assert.Equal("Jordan Lee", summary.GetProperty("contactName").GetString());
        Assert.Equal("2026-03-12T14:35:00Z", summary.GetProperty("waitingSince").GetString());
        Assert.Equal("2026-03-12T14:36:00Z", summary.GetProperty("optedOutSince").GetString());
        Assert.Equal(1, summary.GetProperty("counts").GetProperty("textsIn").GetInt32());
    }

    [Fact]
    public async Task An_agents_text_shows_how_far_it_came_and_who_wrote_it()
    {
        await DeliverAsync("sms.sent", "2026-03-12T14:35:00Z", new { message_id = "msg_1", from = "+14155551234", to = "+14155550101", body = "Hello", agent_id = 7 });
        await DeliverAsync("sms.delivered", "2026-03-12T14:35:05Z", new { message_id = "msg_1", from = "+14155551234", to = "+14155550101", status = "delivered" });
        var summary = (await AskAsync("/api/ops/conversations")).GetProperty("conversations")[0];

        var page = await AskAsync($"/api/ops/conversations/{summary.GetProperty("id").GetString()}");

        Assert.Equal(("delivered", "7"), (page.GetProperty("lastDelivery").GetProperty("status").GetString(), page.GetProperty("assignedAgent").GetString()));
        Assert.All(page.GetProperty("timeline").EnumerateArray(), entry => Assert.Equal("delivered", entry.GetProperty("status").GetString()));
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

    private Task TextAsync(string id, string from, string at, string body) =>
        DeliverAsync("sms.received", at, new { message_id = id, from, to = "+14155551234", body });

    private async Task DeliverAsync(string @event, string timestamp, object data)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new { @event, timestamp, data });
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
