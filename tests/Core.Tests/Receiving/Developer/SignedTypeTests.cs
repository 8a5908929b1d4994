using System.Text;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Receiving.Developer;

namespace JustCallFx.Core.Tests.Receiving.Developer;

public sealed class SignedTypeTests
{
    private static readonly RegisteredUrl Url = new("https://example.com/a");

    [Theory]
    [InlineData("""{"webhook_url":"https://example.com/a","type":"sms.sent"}""", "sms.sent")]
    [InlineData("""{"webhook_url":"https:\/\/example.com\/a","\u0074ype":"sms\u002esent","data":{"type":"x"}}""", "sms.sent")]
    [InlineData("""{"type":"a","type":"b","webhook_url":"https://example.com/b","webhook_url":"https://example.com/a"}""", "b")]
    [InlineData("""{"webhook_url":"https://example.com/a","type":""}""", "")]
    public void Of_several_members_of_a_name_the_last_one_counts(string body, string type) => Assert.Equal(type, Read(body));

    [Theory]
    [InlineData("""{"type":"\ud800","type":"sms.sent","webhook_url":"\udc00","webhook_url":"https://example.com/a"}""")]
    [InlineData("""{"\ud800":1,"type":"sms.sent","webhook_url":"https://example.com/a"}""")]
    public void A_text_that_is_no_Unicode_and_does_not_count_does_no_harm(string body) => Assert.Equal("sms.sent", Read(body));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"type":"sms.sent"}""")]
    [InlineData("""{"webhook_url":"https://example.com/a"}""")]
    [InlineData("""{"webhook_url":"https://example.com/b","type":"sms.sent"}""")]
    [InlineData("""{"webhook_url":"https://example.com/a","webhook_url":"https://example.com/b","type":"sms.sent"}""")]
    [InlineData("""{"webhook_url":["https://example.com/a"],"type":"sms.sent"}""")]
    [InlineData("""{"webhook_url":"https://example.com/a","type":5}""")]
    [InlineData("""{"webhook_url":"https://example.com/a","type":"sms.sent","type":"\ud800"}""")]
    [InlineData("""{"webhook_url":"https://example.com/a","type":"sms.sent"} x""")]
    [InlineData("""{"webhook_url":"https://example.com/a","type":"sms.sent","data":{""")]
    public void What_does_not_name_our_url_and_a_type_has_none(string body) => Assert.Null(Read(body));

    [Fact]
    public void A_type_longer_than_any_is_none() =>
        Assert.Null(Read($$"""{"webhook_url":"https://example.com/a","type":"{{new string('x', SignedType.Longest + 1)}}"}"""));

    private static string? Read(string body)
    {
        var type = new byte[SignedType.Longest];
        return SignedType.TryRead(Encoding.UTF8.GetBytes(body), Url, type, out var length) ? Encoding.UTF8.GetString(type, 0, length) : null;
    }
}
