using JustCallFx.Core.SmsApi;

namespace JustCallFx.Core.Tests.SmsApi;

public sealed class ErrorReaderTests
{
    [Theory]
    [InlineData(401, "help-error-401.json", null, "Invalid API key or secret.")]
    [InlineData(429, "help-error-429.json", "RATE_LIMIT_EXCEEDED", "Rate limit exceeded. Retry after 45 seconds.")]
    [InlineData(401, "v21-error-401.json", null, "Unauthorized")]
    public void Every_known_error_is_read(int status, string file, string? code, string message) =>
        Assert.Equal(new ApiError(status, code, message), ErrorReader.Read(AnAnswer.FromCorpus(status, file)));

    [Theory]
    [InlineData("""{"status":"error","message":"Bad number","code":1234}""", "1234", "Bad number")]
    [InlineData("""{"error":"Bad number"}""", null, "Bad number")]
    [InlineData("""{"error":{"code":"E1","message":"Bad number"}}""", "E1", "Bad number")]
    [InlineData("""{"errors":[{"code":"E2","message":"Bad number"}]}""", "E2", "Bad number")]
    [InlineData("""{"errors":["Bad number","Bad body"]}""", null, "Bad number")]
    [InlineData("""{"message":["Bad number"]}""", null, "no message")]
    [InlineData("""{"message":17}""", null, "17")]
    [InlineData("""Bad number""", null, "Bad number")]
    [InlineData("\uFEFF <!DOCTYPE html><title>502</title>", null, "a page instead of JSON, such as a proxy's")]
    [InlineData("""{"message":""", null, """{"message":""")]
    [InlineData("", null, "no message")]
    [InlineData("""{"message":"\ud83d"}""", null, "no message")]
    public void Other_forms_are_read_too(string body, string? code, string message) =>
        Assert.Equal(new ApiError(422, code, message), ErrorReader.Read(AnAnswer.Of(422, body)));

    [Theory]
    [InlineData("Number +1 (681) 555-0142 is invalid", "Number … is invalid")]
    [InlineData("16815550142 is a landline", "… is a landline")]
    [InlineData("Key k-17 with s3cret-value is revoked", "Key … with … is revoked")]
    [InlineData("Body 'See you at nine' is spam", "Body '…' is spam")]
    [InlineData("See https://files.example.com/a?sig=1 or ask ann@example.com", "See … or ask …")]
    [InlineData("two\r\nlines\t and\u0007 a bell", "two lines and a bell")]
    [InlineData("code 404 at 12:30", "code 404 at 12:30")]
    public void What_nobody_is_to_read_in_a_log_is_left_out(string told, string shown)
    {
        var answer = AnAnswer.Of(400, System.Text.Json.JsonSerializer.Serialize(new { message = told }));

        Assert.Equal(shown, ErrorReader.Read(answer, "s3cret-value", "k-17", "See you at nine").Message);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1 ")]
    public void A_message_however_long_is_read_in_one_pass(string part)
    {
        var answer = AnAnswer.Of(400, System.Text.Json.JsonSerializer.Serialize(new { message = string.Concat(Enumerable.Repeat(part, 1_000_000)) }));

        Assert.InRange(ErrorReader.Read(answer).Message.Length, 1, 201);
    }

    [Fact]
    public void A_long_message_is_cut() => Assert.Equal(201, ErrorReader.Read(AnAnswer.Of(400, new string('x', 100_000))).Message.Length);
}
