using System.Net;
using System.Text;
using System.Text.Json;
using JustCallFx.TestKit;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>How operators see, change and try the rules for automatic replies.</summary>
public sealed class RulesTests : IAsyncLifetime
{
    private const string Answering = """{ "rules": [{ "name": "price", "when": { "event": "sms.received", "keywords": ["price"] }, "then": { "reply": "It costs 9." } }] }""";

    private readonly FakeClock clock = new();
    private readonly App app;

    public RulesTests() => app = new() { Clock = clock };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task At_first_the_shipped_rules_are_shown()
    {
        var (status, page) = await AskAsync(HttpMethod.Get, "/api/ops/rules", App.ReadKey);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((1, "shipped"), (page.GetProperty("version").GetInt32(), page.GetProperty("by").GetString()));
        Assert.Equal(["hours", "missed-call", "after-hours-greeting"], page.GetProperty("rules").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Rules_that_are_put_become_active_under_the_name_of_the_key()
    {
        var (status, page) = await PutAsync(Answering);

        Assert.Equal((HttpStatusCode.OK, 2, "operator"), (status, page.GetProperty("version").GetInt32(), page.GetProperty("by").GetString()));
        Assert.Equal(page.ToString(), (await AskAsync(HttpMethod.Get, "/api/ops/rules", App.ReadKey)).Answer.ToString());
    }

    [Fact]
    public async Task Faulty_rules_are_refused_with_every_fault()
    {
        var (status, refusal) = await PutAsync("""{ "rules": [{ "name": "A", "when": { "event": "sms.received", "pattern": "(" }, "then": {} }] }""");

        var fault = refusal.GetProperty("faults")[0];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(("rules[0].name", "'A'"), (fault.GetProperty("path").GetString(), fault.GetProperty("found").GetString()));
        Assert.Equal(1, (await AskAsync(HttpMethod.Get, "/api/ops/rules", App.ReadKey)).Answer.GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData("\"1\"", HttpStatusCode.OK)]
    [InlineData("\"7\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"x\"", HttpStatusCode.BadRequest)]
    public async Task Rules_are_replaced_only_as_they_were_read(string version, HttpStatusCode status) =>
        Assert.Equal(status, (await PutAsync(Answering, ifMatch: version)).Status);

    [Fact]
    public async Task A_key_that_may_only_read_changes_nothing() => Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(Answering, App.ReadKey)).Status);

    [Fact]
    public async Task A_body_without_end_is_not_read() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PutAsync(new string(' ', 300_000))).Status);

    [Fact]
    public async Task A_text_is_tried_without_being_answered()
    {
        var (status, answer) = await TryAsync("""{ "account": "answering", "text": "hours?", "name": "Jordan" }""");

        Assert.Equal((HttpStatusCode.OK, "reply", "hours"), (status, Word(answer, "outcome"), Word(answer, "rule")));
        Assert.Equal("Hi Jordan, we are open Mon-Fri 09:00-17:00.", Word(answer, "text"));
    }

    [Fact]
    public async Task Other_rules_are_tried_ten_seconds_after_they_were_put_whatever_time_was_tried_before()
    {
        await TryAsync("""{ "account": "answering", "text": "price", "at": "2099-01-01T12:00:00Z" }""");
        await PutAsync(Answering);
        clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal("price", Word((await TryAsync("""{ "account": "answering", "text": "price" }""")).Answer, "rule"));
    }

    [Theory]
    [InlineData("""{ "text": "hours" }""", "replies-off")]
    [InlineData("""{ "account": "answering", "text": "hours", "contact": "72345" }""", "short-code")]
    [InlineData("""{ "account": "answering", "text": "hours, this is an automated reply" }""", "loop-suspected")]
    public async Task A_guard_that_stops_the_reply_is_named(string test, string guard)
    {
        var (_, answer) = await TryAsync(test);

        Assert.Equal(("withheld", "hours", guard), (Word(answer, "outcome"), Word(answer, "rule"), Word(answer, "guard")));
        Assert.NotEmpty(Word(answer, "because")!);
    }

    [Fact]
    public async Task A_reply_about_a_call_at_night_tells_when_it_would_be_sent()
    {
        var (_, answer) = await TryAsync("""{ "account": "answering", "event": "call.missed", "contact": "+14155550100", "at": "2026-03-02T12:00:00Z" }""");

        Assert.Equal(("reply", "2026-03-02T16:00:00Z"), (Word(answer, "outcome"), Word(answer, "notBefore")));
    }

    [Fact]
    public async Task A_text_that_no_rule_is_meant_for_gets_none() =>
        Assert.Equal("no-rule", Word((await TryAsync("""{ "account": "answering", "text": "Hello" }""")).Answer, "outcome"));

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{ "texts": "hours" }""")]
    [InlineData("""{ "account": "nobody", "text": "hours" }""")]
    [InlineData("""{ "event": "sms.sent", "text": "hours" }""")]
    public async Task A_test_that_makes_no_sense_is_told_so(string test) => Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync(test)).Status);

    private Task<(HttpStatusCode Status, JsonElement Answer)> TryAsync(string test) => AskAsync(HttpMethod.Post, "/api/ops/rules/test", App.ReadKey, test);

    private Task<(HttpStatusCode Status, JsonElement Answer)> PutAsync(string rules, string key = App.OperateKey, string? ifMatch = null) =>
        AskAsync(HttpMethod.Put, "/api/ops/rules", key, rules, ifMatch);

    private async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(HttpMethod method, string path, string key, string? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("x-functions-key", key);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await app.Http.SendAsync(request);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, json.RootElement.Clone());
    }

    private static string? Word(JsonElement answer, string name) => answer.GetProperty(name).GetString();
}
