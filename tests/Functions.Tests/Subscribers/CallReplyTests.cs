using System.Globalization;
using System.Text.Json;
using JustCallFx.Functions.Tests.Ops;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>A missed call and its voicemail, which the help-centre dialect tells by two events (contract §3.1), each with a rule.</summary>
public sealed class CallReplyTests : IAsyncLifetime
{
    private const string Pat = "+14155558765";

    private const string Rules = """
        {
          "accounts": { "*": { "textingHours": { "from": "00:00", "to": "24:00" } } },
          "rules": [
            { "name": "missed-call", "when": { "event": "call.missed" }, "then": { "reply": "Sorry that we missed your call." } },
            { "name": "voicemail", "when": { "event": "voicemail.received" }, "then": { "reply": "We have your message." } }
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

    [Theory]
    [InlineData("call.missed", "voicemail.received")]
    [InlineData("voicemail.received", "call.missed")]
    public async Task One_call_gets_one_reply_and_the_timeline_says_why_the_other_event_gets_none(string first, string second)
    {
        await CallAsync(first, "call_1");
        await CallAsync(second, "call_1");

        var replies = await RepliesAsync();
        Assert.NotNull(Word(replies[first], "id"));
        Assert.Equal((null, "same-call"), (Word(replies[second], "id"), Word(replies[second], "withheldBy")));
    }

    [Fact]
    public async Task Another_call_gets_a_reply_of_its_own()
    {
        await CallAsync("call.missed", "call_1");
        await CallAsync("voicemail.received", "call_2");

        Assert.All((await RepliesAsync()).Values, reply => Assert.NotNull(Word(reply, "id")));
    }

    private Task CallAsync(string name, string callId) => app.DeliverAsync(
        name,
        app.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        new { call_id = callId, direction = "inbound", from = Pat, to = AppEvents.Line },
        App.AnsweringAccount);

    private async Task<Dictionary<string, JsonElement>> RepliesAsync()
    {
        var conversation = Assert.Single((await app.AskAsync("/api/ops/conversations")).GetProperty("conversations").EnumerateArray());
        var page = await app.AskAsync($"/api/ops/conversations/{conversation.GetProperty("id").GetString()}");
        return page.GetProperty("timeline").EnumerateArray()
            .ToDictionary(entry => entry.GetProperty("type").GetString()!, entry => entry.GetProperty("reply"));
    }

    private static string? Word(JsonElement reply, string name) => reply.GetProperty(name).GetString();
}
