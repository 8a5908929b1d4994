using System.Text.Json;

namespace JustCallFx.Simulator.Tests.SmsApi;

/// <summary>The API takes what the contract allows and nothing else.</summary>
public sealed class StrictnessTests
{
    [Theory]
    [InlineData("/api/v2/texts/list", "key-1:test-secret-not-real-0001", """{"status":"error","message":"Invalid API key or secret."}""")]
    [InlineData("/api/v2/texts/list", "Bearer key-1:wrong", """{"status":"error","message":"Invalid API key or secret."}""")]
    [InlineData("/api/v2/texts/list", null, """{"status":"error","message":"Invalid API key or secret."}""")]
    [InlineData("/v2.1/texts", "Bearer key-1:test-secret-not-real-0001", """{"status":"failed","message":"Unauthorized"}""")]
    [InlineData("/v2.1/texts", null, """{"status":"failed","message":"Unauthorized"}""")]
    public async Task Wrong_credentials_get_401_in_the_words_of_each_form(string path, string? authorization, string body)
    {
        await using var floor = await ApiFloor.StartAsync(TimeProvider.System);

        var answer = await floor.GetAsync(path, authorization);

        Assert.Equal((401, body), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData(ApiFloor.Help, """{"to":"+16815550142","body":"Hi"}""", 400)]
    [InlineData(ApiFloor.Help, """{"from":"+12135550119","to":"+16815550142","body":" "}""", 400)]
    [InlineData(ApiFloor.Help, """{"from":"+12135550119","to":"+16815550142","body":7}""", 400)]
    [InlineData(ApiFloor.Help, """{"from":"+12135550119","to":"+16815550142","body":"Hi","body":"Hi"}""", 400)]
    [InlineData(ApiFloor.Help, """{"from":"+12135550119","contact_number":"+16815550142","body":"Hi"}""", 400)]
    [InlineData(ApiFloor.Help, """{"from":"12135550119","to":"+16815550142","body":"Hi"}""", 422)]
    [InlineData(ApiFloor.Help, """{"from":"+12135550119","to":"+0681555","body":"Hi"}""", 422)]
    [InlineData(ApiFloor.Help, """{"from":"+12135550119","to":"+4915112345678","body":"Hi","media_url":"https://f.example/a"}""", 422)]
    [InlineData(ApiFloor.Help, """{"from":"+12135550119","to":"+16815550142","body":"Hi","media_url":"a.png"}""", 422)]
    [InlineData(ApiFloor.Help, """["Hi"]""", 400)]
    [InlineData(ApiFloor.Help, "{", 400)]
    [InlineData(ApiFloor.Developer, """{"from":"+12135550119","to":"+16815550142","body":"Hi"}""", 400)]
    [InlineData(ApiFloor.Developer, """{"justcall_number":"+12135550119","contact_number":"+16815550142","body":"Hi","restrict_once":"no"}""", 422)]
    public async Task A_text_that_breaks_a_rule_is_refused(string form, string body, int status)
    {
        await using var floor = await ApiFloor.StartAsync(TimeProvider.System);

        Assert.Equal(status, (await floor.SendAsync(form, body)).Status);
        Assert.Empty(floor.Api.Texts);
    }

    [Fact]
    public async Task A_body_has_1600_characters_at_most()
    {
        await using var floor = await ApiFloor.StartAsync(TimeProvider.System);
        string Text(int length) => ApiFloor.HelpText.Replace("Hi", new string('a', length), StringComparison.Ordinal);

        Assert.Equal(200, (await floor.SendAsync(body: Text(1_600))).Status);
        Assert.Equal(422, (await floor.SendAsync(body: Text(1_601))).Status);
    }

    [Fact]
    public async Task Only_JSON_and_only_the_accounts_own_numbers_are_taken()
    {
        await using var floor = await ApiFloor.StartAsync(TimeProvider.System, options => options with { Lines = ["+15125550100"] });

        Assert.Equal(400, (await floor.SendAsync(type: "text/plain")).Status);
        Assert.Equal(422, (await floor.SendAsync()).Status);
        Assert.Equal(200, (await floor.SendAsync(body: ApiFloor.HelpText.Replace("+12135550119", "+15125550100", StringComparison.Ordinal))).Status);
    }

    [Theory]
    [InlineData("/api/v2/texts/list?page=0", 400)]
    [InlineData("/api/v2/texts/list?contact_number=1", 400)]
    [InlineData("/api/v2/texts/msg_00000009", 404)]
    [InlineData("/v2.1/texts?per_page=101", 400)]
    [InlineData("/v2.1/texts?from_datetime=yesterday", 400)]
    [InlineData("/v2.1/texts?sms_direction=inbound", 400)]
    [InlineData("/v2.1/texts/17", 404)]
    public async Task A_question_that_breaks_a_rule_is_refused(string path, int status)
    {
        await using var floor = await ApiFloor.StartAsync(TimeProvider.System);

        Assert.Equal(status, (await floor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_sent_text_is_answered_in_the_words_of_the_help_centre()
    {
        await using var floor = await ApiFloor.StartAsync(TimeProvider.System);

        Assert.Equal(
            """{"status":"success","message":"Message sent","data":{"message_id":"msg_00000001","from":"\u002B12135550119","to":"\u002B16815550142","direction":"outbound","status":"queued"}}""",
            (await floor.SendAsync()).Body);
    }

    [Fact]
    public async Task Pages_begin_with_one_or_with_zero()
    {
        await using var floor = await ApiFloor.StartAsync(TimeProvider.System);
        for (var text = 1; text <= 3; text++)
            floor.Api.Receive("+16815550142", "+12135550119", $"{text}");

        string Bodies(Answer answer, string name) => string.Join(
            ' ', JsonDocument.Parse(answer.Body).RootElement.GetProperty("data").EnumerateArray().Select(one => name == "body" ? one.GetProperty("body") : one.GetProperty("sms_info").GetProperty("body")));

        Assert.Equal("3 2", Bodies(await floor.GetAsync("/api/v2/texts/list?per_page=2&page=1"), "body"));
        Assert.Equal("1", Bodies(await floor.GetAsync("/api/v2/texts/list?per_page=2&page=2"), "body"));
        Assert.Equal("3 2", Bodies(await floor.GetAsync("/v2.1/texts?per_page=2"), "sms_info"));
        Assert.Equal("1", Bodies(await floor.GetAsync("/v2.1/texts?per_page=2&page=1"), "sms_info"));
    }
}
