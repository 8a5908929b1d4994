using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Outbox;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>What operators see and decide of automatic replies.</summary>
public sealed class RepliesTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private readonly App app;

    public RepliesTests() => app = new App { Clock = clock };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_reply_that_waits_is_listed_with_why_and_until_when()
    {
        var id = await WaitingAsync();

        var reply = Assert.Single((await app.AskAsync("/api/ops/replies")).GetProperty("replies").EnumerateArray());

        Assert.Equal(id, reply.GetProperty("id").GetString());
        Assert.Equal("waiting", reply.GetProperty("state").GetString());
        Assert.Equal("quiet hours", reply.GetProperty("because").GetString());
        Assert.Equal("2099-01-01T08:00:00Z", reply.GetProperty("nextAt").GetString());
    }

    [Fact]
    public async Task They_are_counted_by_state_and_listed_by_state_and_account()
    {
        await WaitingAsync();

        var all = await app.AskAsync("/api/ops/replies?state=waiting&account=DEFAULT");
        var failed = await app.AskAsync("/api/ops/replies?state=failed");
        var elsewhere = await app.AskAsync("/api/ops/replies?account=answering");

        Assert.Equal("""[{"state":"waiting","count":1,"oldest":"1970-01-01T00:00:00Z"}]""", all.GetProperty("groups").GetRawText());
        Assert.Equal((1, false), (all.GetProperty("replies").GetArrayLength(), all.GetProperty("hasMore").GetBoolean()));
        Assert.Equal((1, 0), (failed.GetProperty("groups").GetArrayLength(), failed.GetProperty("replies").GetArrayLength()));
        Assert.Equal(0, elsewhere.GetProperty("groups").GetArrayLength());
    }

    [Fact]
    public async Task An_operator_silences_replies_in_a_conversation_and_lets_them_go_on()
    {
        await app.TextAsync("m1", "+14155550101", "2026-03-02T10:00:00Z", "Hello");
        var id = (await app.AskAsync("/api/ops/conversations")).GetProperty("conversations")[0].GetProperty("id").GetString();

        var silent = await app.OrderAsync($"/api/ops/conversations/{id}/pause");
        clock.Advance(TimeSpan.FromSeconds(1));
        var aWhile = await app.OrderAsync($"/api/ops/conversations/{id}/pause?until=2099-01-01T08:00:00Z");
        clock.Advance(TimeSpan.FromSeconds(1));
        var on = await app.OrderAsync($"/api/ops/conversations/{id}/resume");

        Assert.Equal("an operator has paused replies", silent.GetProperty("repliesPausedBecause").GetString());
        Assert.Equal("2099-01-01T08:00:00Z", aWhile.GetProperty("repliesPausedUntil").GetString());
        Assert.Equal(JsonValueKind.Null, on.GetProperty("repliesPausedBecause").ValueKind);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef/pause", HttpStatusCode.NotFound)]
    [InlineData("0123456789abcdef0123456789abcdef/resume", HttpStatusCode.NotFound)]
    [InlineData("anything/pause", HttpStatusCode.NotFound)]
    [InlineData("0123456789abcdef0123456789abcdef/pause?until=tomorrow", HttpStatusCode.BadRequest)]
    [InlineData("0123456789abcdef0123456789abcdef/pause?until=2001-01-01T00:00:00Z", HttpStatusCode.BadRequest)]
    public async Task Silencing_what_is_not_there_or_until_what_is_no_time_to_come_is_refused(string path, HttpStatusCode status)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, $"/api/ops/conversations/{path}", App.OperateKey);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("state=lost", "state is one of pending, waiting, sending, sent, unknown, failed")]
    [InlineData("state=3", "state is one of")]
    [InlineData("account=lost", "account is one of")]
    public async Task A_wrong_parameter_is_answered_with_what_is_wanted(string query, string wanted)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, $"/api/ops/replies?{query}", App.ReadKey);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(wanted, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_resolves_one_is_kept_with_it()
    {
        using var answer = await ResolveAsync(await WaitingAsync(), """{"as":"cancel"}""", App.OperateKey);

        var reply = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(("cancel", "operator"), (reply.GetProperty("resolvedAs").GetString(), reply.GetProperty("resolvedBy").GetString()));
        Assert.InRange(reply.GetProperty("resolvedAt").GetDateTimeOffset(), app.Clock.GetUtcNow().AddMinutes(-5), app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task What_a_state_does_not_allow_is_answered_with_what_it_does()
    {
        using var answer = await ResolveAsync(await WaitingAsync(), """{"as":"resend"}""", App.OperateKey);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("The reply is waiting, which cannot be resolved as resend.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_one_state_are_resolved_at_once()
    {
        await WaitingAsync();

        var (status, report) = await app.PostJsonAsync("/api/ops/replies/resolve", new { @as = "cancel", state = "waiting" }, App.OperateKey);

        Assert.Equal((HttpStatusCode.OK, """{"resolved":1,"left":0}"""), (status, report.GetRawText()));
        Assert.Empty((await app.AskAsync("/api/ops/replies")).GetProperty("groups").EnumerateArray());
    }

    [Theory]
    [InlineData("cancel", "waiting", null, App.ReadKey, HttpStatusCode.Forbidden)]
    [InlineData("cancel", null, null, App.OperateKey, HttpStatusCode.BadRequest)]
    [InlineData("cancel", "lost", null, App.OperateKey, HttpStatusCode.BadRequest)]
    [InlineData("lose", "waiting", null, App.OperateKey, HttpStatusCode.BadRequest)]
    [InlineData("cancel", "waiting", "lost", App.OperateKey, HttpStatusCode.BadRequest)]
    public async Task An_order_about_many_that_makes_no_sense_is_refused(string @as, string? state, string? account, string key, HttpStatusCode status) =>
        Assert.Equal(status, (await app.PostJsonAsync("/api/ops/replies/resolve", new { @as, state, account }, key)).Status);

    [Fact]
    public async Task An_operator_takes_one_back()
    {
        var id = await WaitingAsync();

        using var answer = await ResolveAsync(id, """{"as":"cancel"}""", App.OperateKey);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("cancelled", JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync()).GetProperty("state").GetString());
        Assert.Empty((await app.AskAsync("/api/ops/replies")).GetProperty("replies").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"as":"sent"}""", App.OperateKey, HttpStatusCode.Conflict)]
    [InlineData("""{"as":"cancel"}""", App.ReadKey, HttpStatusCode.Forbidden)]
    [InlineData("""{"as":"lost"}""", App.OperateKey, HttpStatusCode.BadRequest)]
    [InlineData("sent", App.OperateKey, HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_done_is_refused(string body, string key, HttpStatusCode status)
    {
        var id = await WaitingAsync();

        using var answer = await ResolveAsync(id, body, key);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("00000000000000000000000000000000.00000000000000000000000000000000")]
    public async Task A_reply_that_does_not_exist_is_answered_404(string id)
    {
        using var answer = await ResolveAsync(id, """{"as":"cancel"}""", App.OperateKey);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> WaitingAsync()
    {
        var conversation = new string('a', 32);
        var text = new SmsReceived
        {
            OccurredAt = DateTimeOffset.UnixEpoch,
            MessageId = "1",
            Contact = PhoneNumber.Parse("+14155559876")!.Value,
            Line = PhoneNumber.Parse("+14155551234")!.Value,
            Body = "HOURS",
        };
        var occasion = ReplyOccasion.Of("default", conversation, "e1", text, DateTimeOffset.UnixEpoch, ReplyFacts.None)!;
        var decided = new ReplyDecision.Reply("hours", "We are open.")
        {
            NotBefore = new DateTimeOffset(2099, 1, 1, 8, 0, 0, TimeSpan.Zero), WaitsBecause = "quiet hours",
        };
        var outbox = app.Services.GetRequiredService<IOutbox>();
        var address = new ReplyAddress(conversation, ReplyIds.Of("e1", "hours"));
        await app.Services.GetRequiredService<TableServiceClient>().GetTableClient("Conversations")
            .AddEntityAsync(outbox.RowOf(occasion, address.ReplyId, decided));
        await outbox.FollowAsync(conversation, text, address.ReplyId, default);
        return address.ToString();
    }

    private async Task<HttpResponseMessage> ResolveAsync(string id, string body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/ops/replies/{id}/resolve") { Content = new StringContent(body) };
        request.Headers.Add("x-functions-key", key);
        return await app.Http.SendAsync(request);
    }
}
