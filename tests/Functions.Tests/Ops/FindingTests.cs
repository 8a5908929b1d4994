using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using JustCallFx.Core.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>How operators find conversations.</summary>
public sealed class FindingTests : IAsyncLifetime
{
    private readonly App app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_list_comes_page_by_page()
    {
        foreach (var number in Enumerable.Range(1, 3))
            await app.TextAsync($"m{number}", $"+1415555010{number}", $"2026-03-1{number}T14:35:00Z", $"text {number}");

        var first = await app.AskAsync("/api/ops/conversations?count=2");
        var second = await app.AskAsync($"/api/ops/conversations?count=2&from={first.GetProperty("next").GetString()}");

        Assert.Equal(["text 3", "text 2"], TextsOf(first));
        Assert.Equal(["text 1"], TextsOf(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Those_who_wait_and_texts_that_did_not_arrive_are_shown_alone()
    {
        await app.TextAsync("m1", "+14155550101", "2026-03-12T14:35:00Z", "Anyone?");
        await app.DeliverAsync("sms.failed", "2026-03-12T14:36:00Z", new { message_id = "m2", from = AppEvents.Line, to = "+14155550102", status = "undelivered" });

        var waiting = await app.AskAsync("/api/ops/conversations?only=waiting");
        var undelivered = await app.AskAsync("/api/ops/conversations?only=undelivered");

        Assert.Equal(["+14155550101"], ContactsOf(waiting));
        Assert.Equal(["+14155550102"], ContactsOf(undelivered));
    }

    [Theory]
    [InlineData("only=answered")]
    [InlineData("from=x")]
    [InlineData("count=0")]
    [InlineData("count=101")]
    [InlineData("account=lost")]
    public async Task A_wrong_parameter_is_answered_with_what_is_wanted(string query)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, $"/api/ops/conversations?{query}", App.ReadKey);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(query.Split('=')[0], await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(AppEvents.Line)]
    public async Task A_number_is_searched_for_in_the_body_of_a_request(string? line)
    {
        await app.TextAsync("m1", "+14155550101", "2026-03-12T14:35:00Z", "Hello");
        await app.TextAsync("m2", "+14155550102", "2026-03-12T14:35:00Z", "Hello");

        var (status, found) = await app.PostJsonAsync("/api/ops/conversations/search", new { number = "+1 (415) 555-0101", line }, App.ReadKey);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["+14155550101"], ContactsOf(found));
    }

    [Fact]
    public async Task A_search_without_a_number_is_answered_with_what_is_wanted()
    {
        var (status, problem) = await app.PostJsonAsync("/api/ops/conversations/search", new { name = "Ana" }, App.ReadKey);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("Found no number", problem.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeline_comes_page_by_page()
    {
        foreach (var number in Enumerable.Range(1, 3))
            await app.TextAsync($"m{number}", "+14155550101", $"2026-03-1{number}T14:35:00Z", $"text {number}");
        var id = (await app.AskAsync("/api/ops/conversations")).GetProperty("conversations")[0].GetProperty("id").GetString();

        var first = await app.AskAsync($"/api/ops/conversations/{id}/timeline?count=2");
        var second = await app.AskAsync($"/api/ops/conversations/{id}/timeline?count=2&from={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}");

        Assert.Equal(["text 3", "text 2"], BodiesOf(first));
        Assert.Equal(["text 1"], BodiesOf(second));
    }

    [Fact]
    public async Task A_lost_index_is_rebuilt_on_order()
    {
        await app.TextAsync("m1", "+14155550101", "2026-03-12T14:35:00Z", "Hello");
        await DropIndexAsync();
        Assert.Empty(ContactsOf(await app.AskAsync("/api/ops/conversations")));

        var report = await app.OrderAsync("/api/ops/conversations/index/rebuild");

        Assert.Equal("""{"indexed":1,"next":null}""", report.GetRawText());
        Assert.Equal(["+14155550101"], ContactsOf(await app.AskAsync("/api/ops/conversations")));
    }

    [Fact]
    public async Task Only_a_key_of_scope_operate_rebuilds()
    {
        using var answer = await app.SendAsync(HttpMethod.Post, "/api/ops/conversations/index/rebuild", App.ReadKey);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task DropIndexAsync()
    {
        var tables = app.Services.GetRequiredService<TableServiceClient>();
        await tables.DeleteTableAsync(ConversationIndex.TableName);
        await tables.CreateTableIfNotExistsAsync(ConversationIndex.TableName);
    }

    private static IEnumerable<string?> TextsOf(JsonElement list) => Each(list, "conversations", "lastText");

    private static IEnumerable<string?> ContactsOf(JsonElement list) => Each(list, "conversations", "contact");

    private static IEnumerable<string?> BodiesOf(JsonElement page) => Each(page, "entries", "body");

    private static IEnumerable<string?> Each(JsonElement answer, string list, string field) =>
        answer.GetProperty(list).EnumerateArray().Select(one => one.GetProperty(field).GetString());
}
