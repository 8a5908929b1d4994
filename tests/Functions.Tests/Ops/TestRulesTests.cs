using System.Globalization;
using System.Net;
using System.Text.Json;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>Rules that are tried on a conversation as it is.</summary>
public sealed class TestRulesTests : IAsyncLifetime
{
    private const string Ana = "+14155550101";

    private const string Rules = """
        {
          "rules": [
            { "name": "welcome", "when": { "event": "sms.received", "firstContact": true }, "then": { "reply": "Welcome, {name|friend}." } },
            { "name": "price", "when": { "event": "sms.received", "keywords": ["price"] }, "then": { "reply": "Hi {name|there}: 9.", "cooldown": "01:00:00" } },
            { "name": "voicemail", "when": { "event": "voicemail.received" }, "then": { "reply": "We have your message.", "quietHours": "send" } }
          ]
        }
        """;

    private readonly App app = new() { SendsTexts = true };

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        await app.PutRulesAsync(Rules);
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_reply_is_as_the_contact_would_get_it()
    {
        var id = await SayAsync("m1", "Hello", name: "Ana Lee");

        var answer = await TryAsync(new { conversation = id, text = "Price?" });

        Assert.Equal(("reply", "price", "Hi Ana Lee: 9.", id), (Word(answer, "outcome"), Word(answer, "rule"), Word(answer, "text"), Word(answer, "conversationId")));
    }

    [Fact]
    public async Task The_conversation_may_be_named_by_line_and_contact()
    {
        var id = await SayAsync("m1", "Hello");

        var answer = await TryAsync(new { account = App.AnsweringAccount, line = AppEvents.Line, contact = Ana, text = "Price?" });

        Assert.Equal(("price", id), (Word(answer, "rule"), Word(answer, "conversationId")));
    }

    [Fact]
    public async Task Who_has_not_written_yet_is_a_first_contact()
    {
        var answer = await TryAsync(new { account = App.AnsweringAccount, line = AppEvents.Line, contact = Ana, text = "Price?" });

        Assert.Equal(("welcome", "Welcome, friend.", null), (Word(answer, "rule"), Word(answer, "text"), Word(answer, "conversationId")));
    }

    [Fact]
    public async Task The_address_books_name_is_filled_in()
    {
        await app.DeliverAsync(
            "contact.created", Now(), new { contact_id = 7, first_name = "Jordan", last_name = "Lee", phone = Ana }, App.AnsweringAccount);

        Assert.Equal("Hi Jordan Lee: 9.", Word(await TryAsync(new { conversation = await SayAsync("m1", "Hello"), text = "price" }), "text"));
    }

    [Fact]
    public async Task An_opt_out_is_told_and_a_START_that_would_lift_it_is_not()
    {
        var id = await SayAsync("m1", "Hello");
        await SayAsync("m2", "STOP");

        var price = await TryAsync(new { conversation = id, text = "price" });
        var start = await TryAsync(new { conversation = id, text = "START", at = app.Clock.GetUtcNow().AddMinutes(1) });

        Assert.Equal(("withheld", "opted-out"), (Word(price, "outcome"), Word(price, "guard")));
        Assert.Equal("no-rule", Word(start, "outcome"));
    }

    [Fact]
    public async Task An_agent_who_has_the_conversation_is_told()
    {
        var id = await SayAsync("m1", "Hello");
        await app.DeliverAsync(
            "sms.sent", Now(), new { message_id = "m2", direction = "outbound", from = AppEvents.Line, to = Ana, body = "I am on it", agent_id = 42 }, App.AnsweringAccount);

        var answer = await TryAsync(new { conversation = id, text = "price" });

        Assert.Equal("paused", Word(answer, "guard"));
        Assert.StartsWith("an agent has written", Word(answer, "because"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_that_were_given_count()
    {
        await SayAsync("m1", "Hello");
        var id = await SayAsync("m2", "price");

        Assert.Equal("cooldown", Word(await TryAsync(new { conversation = id, text = "The price, please" }), "guard"));
    }

    [Fact]
    public async Task A_voicemail_is_tried_as_well() =>
        Assert.Equal("voicemail", Word(await TryAsync(new { conversation = await SayAsync("m1", "Hello"), @event = "voicemail.received" }), "rule"));

    [Fact]
    public async Task Nothing_is_written_and_nothing_sent()
    {
        var id = await SayAsync("m1", "Hello");
        var before = (await app.AskAsync($"/api/ops/conversations/{id}")).GetRawText();
        var replies = (await app.AskAsync("/api/ops/replies")).GetRawText();

        await TryAsync(new { conversation = id, text = "price" });
        await TryAsync(new { conversation = id, text = "price" });

        Assert.Equal(before, (await app.AskAsync($"/api/ops/conversations/{id}")).GetRawText());
        Assert.Equal(replies, (await app.AskAsync("/api/ops/replies")).GetRawText());
    }

    [Theory]
    [InlineData("0001-01-01T03:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public async Task A_time_of_which_no_zone_can_tell_the_hour_is_told_so(string at)
    {
        var (status, answer) = await app.PostJsonAsync("/api/ops/rules/test", new { account = App.AnsweringAccount, @event = "call.missed", at }, App.ReadKey);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Found a time in another year; wanted at from 2000 to 2100.", Word(answer, "error"));
    }

    [Theory]
    [InlineData("00000000000000000000000000000000", null, HttpStatusCode.NotFound)]
    [InlineData("none", null, HttpStatusCode.NotFound)]
    [InlineData("00000000000000000000000000000000", Ana, HttpStatusCode.BadRequest)]
    public async Task A_conversation_that_is_not_there_or_named_twice_is_told_so(string conversation, string? contact, HttpStatusCode status) =>
        Assert.Equal(status, (await app.PostJsonAsync("/api/ops/rules/test", new { conversation, contact, text = "price" }, App.ReadKey)).Status);

    // The first text of a contact gets the greeting; what is tried is a later one.
    private async Task<string> SayAsync(string id, string body, string? name = null)
    {
        await app.DeliverAsync(
            "sms.received", Now(), new { message_id = id, from = Ana, to = AppEvents.Line, contact_name = name, body }, App.AnsweringAccount);
        return (await app.AskAsync("/api/ops/conversations")).GetProperty("conversations")[0].GetProperty("id").GetString()!;
    }

    private async Task<JsonElement> TryAsync(object test)
    {
        var (status, answer) = await app.PostJsonAsync("/api/ops/rules/test", test, App.ReadKey);
        Assert.Equal(HttpStatusCode.OK, status);
        return answer;
    }

    private string Now() => app.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string? Word(JsonElement answer, string name) => answer.GetProperty(name).GetString();
}
