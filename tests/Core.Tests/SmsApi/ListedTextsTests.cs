using System.Text;
using System.Text.Json;
using JustCallFx.Core.Events;
using JustCallFx.Core.SmsApi;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.SmsApi;

public sealed class ListedTextsTests
{
    [Fact]
    public void A_text_of_the_developer_API_is_read_value_by_value()
    {
        var text = Assert.Single(Page(Corpus.Utf8("api/v21-list-response.assumed.json"), new()).Texts);

        Assert.Equal(("123455444", Direction.Outbound), (text.MessageId, text.Direction));
        Assert.Equal(("+12135550119", "+16815550142"), (text.Line.Value, text.Contact.Value));
        Assert.Equal("Your appointment is confirmed for Friday at 10 AM.", text.Body);
        Assert.Equal(new DateTimeOffset(2024, 2, 23, 9, 30, 58, TimeSpan.Zero), text.At);
        Assert.Equal((null, "One-To-One via API", "27155123", "Robert Willaims"), (text.Status, text.Medium, text.AgentId, text.ContactName));
        Assert.Empty(text.Media);
    }

    [Fact]
    public void A_text_of_the_older_API_with_its_capitals_and_short_hours_is_read()
    {
        using var json = AnswerJson.Read(Corpus.Read("api/v20-send-response-bare.json"));

        var text = ListedTexts.Read(json.Data)!;

        Assert.Equal(("15112", Direction.Outbound, "delivered"), (text.MessageId, text.Direction, text.Status));
        Assert.Equal(new Media("https://media.example.com/file-1.png", "image/png"), Assert.Single(text.Media));
    }

    [Fact]
    public void A_text_in_the_words_of_the_help_centre_is_read()
    {
        var text = Assert.Single(Page("""
            {"data":[{"message_id":"msg_1","direction":"inbound","from":"+14155559876","to":"+14155551234","body":"Hi",
             "media_url":"https://files.example.com/a.png","status":"Received","timestamp":"2026-03-12T14:35:00Z"}]}
            """, new()).Texts);

        Assert.Equal(("+14155551234", "+14155559876", "received"), (text.Line.Value, text.Contact.Value, text.Status));
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 14, 35, 0, TimeSpan.Zero), text.At);
        Assert.Equal("https://files.example.com/a.png", Assert.Single(text.Media).Url);
    }

    [Fact]
    public void What_cannot_be_understood_is_counted()
    {
        var page = Page("""{"data":[{"id":1},{"direction":"Incoming","contact_number":"16815550142","justcall_number":"12135550119"},{"id":"\ud83d"}]}""", new());

        Assert.Equal((0, 3), (page.Texts.Length, page.Unreadable));
    }

    [Theory]
    [InlineData("""{"next_page_link":"https://api.justcall.io/v2.1/texts?per_page=20&page=7","current_page":0,"data":[{}]}""", 7)]
    [InlineData("""{"next_page_link":"https://api.justcall.io/v2.1/texts?page=0","current_page":0,"data":[{}]}""", 1)]
    [InlineData("""{"next_page_link":"https://api.justcall.io/v2.1/texts","current_page":0,"data":[{}]}""", 1)]
    [InlineData("""{"next_page_link":"https://api.justcall.io/v2.1/texts?page=3","data":[]}""", null)]
    [InlineData("""{"next_page_link":"","current_page":0,"data":[{}]}""", null)]
    [InlineData("""{"next_page_link":null,"current_page":0,"data":[{},{}]}""", null)]
    [InlineData("""{"data":[{},{}]}""", 1)]
    [InlineData("""{"data":[{}]}""", null)]
    public void The_next_page_is_told_by_the_link_or_by_a_page_that_is_full(string body, int? next) =>
        Assert.Equal(next, Page(body, new() { PerPage = 2 }).NextPage);

    [Fact]
    public void Pages_that_begin_with_one_are_told_from_zero_all_the_same()
    {
        using var json = JsonDocument.Parse("""{"next_page_link":"https://x.example/texts?page=3","data":[{}]}""");

        Assert.Equal(2, ListedTexts.ReadPage(new AnswerFields(json.RootElement), new() { Page = 1 }, firstPage: 1).NextPage);
    }

    [Fact]
    public void Texts_outside_the_question_are_left_out()
    {
        var body = Corpus.Utf8("api/v21-list-response.assumed.json");
        var at = new DateTimeOffset(2024, 2, 23, 9, 30, 58, TimeSpan.Zero);

        Assert.Single(Page(body, new() { Since = at, Before = at.AddSeconds(1), Direction = Direction.Outbound }).Texts);
        Assert.Empty(Page(body, new() { Before = at }).Texts);
        Assert.Empty(Page(body, new() { Since = at.AddSeconds(1) }).Texts);
        Assert.Empty(Page(body, new() { Direction = Direction.Inbound }).Texts);
    }

    private static TextPage Page(string body, TextQuery query)
    {
        using var json = AnswerJson.Read(Encoding.UTF8.GetBytes(body));
        return ListedTexts.ReadPage(json.Root, query, firstPage: 0);
    }
}
