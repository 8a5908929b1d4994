using System.Text;
using JustCallFx.Core.SmsApi;

namespace JustCallFx.Core.Tests.SmsApi;

/// <summary>The list of contacts who want no texts, in every form that it may have: no source tells which.</summary>
public sealed class RefusingContactsTests
{
    private const string Ana = "+12135550136";

    [Theory]
    [InlineData("""{"data":[{"id":1234,"contact_number":"12135550136","status":{"blacklist":true,"dnd":false,"dnm":true}}]}""", "1234", "blacklist,dnm")]
    [InlineData("""{"data":[{"contact_id":"1234","phone":"+1 (213) 555-0136","status":{"blacklist":"false","dnd":"Yes","dnm":0}}]}""", "1234", "dnd")]
    [InlineData("""{"data":[{"number":12135550136}]}""", null, "blacklist")]
    [InlineData("""{"data":[{"phone_number":"12135550136","status":"active"}]}""", null, "blacklist")]
    [InlineData("""{"data":["12135550136"]}""", null, "blacklist")]
    [InlineData("""{"data":[12135550136]}""", null, "blacklist")]
    public void A_contact_is_read_in_each_form(string json, string? id, string lists)
    {
        var contact = Assert.Single(Read(json).Contacts);

        Assert.Equal((Ana, id, lists), (contact.Number.Value, contact.ContactId, string.Join(',', contact.Lists)));
    }

    [Fact]
    public void Every_number_of_a_contact_counts_once()
    {
        var page = Read("""{"data":[{"contact_number":"12135550136","other_numbers":[{"number":"19875550187"},{"number":"+12135550136"}]}]}""");

        Assert.Equal([Ana, "+19875550187"], page.Contacts.Select(contact => contact.Number.Value));
    }

    [Theory]
    [InlineData("""{"data":[{}]}""")]
    [InlineData("""{"data":[{"contact_number":"none"}]}""")]
    [InlineData("""{"data":[null]}""")]
    [InlineData("""{"data":[["12135550136"]]}""")]
    public void What_has_no_number_is_counted(string json) => Assert.Equal((0, 1), (Read(json).Contacts.Length, Read(json).Unreadable));

    [Theory]
    [InlineData("""{"data":[]}""", null)]
    [InlineData("""{"data":{}}""", null)]
    [InlineData("""{"data":["12135550136"],"next_page_link":"https://api.justcall.io/v2.1/contacts/blacklist?page=1"}""", 1)]
    [InlineData("""{"data":["12135550136"],"current_page":0,"next_page_link":null}""", null)]
    public void The_next_page_is_that_of_the_link(string json, int? next) => Assert.Equal(next, Read(json).NextPage);

    private static RefusingPage Read(string json)
    {
        using var answer = AnswerJson.Read(Encoding.UTF8.GetBytes(json));
        return RefusingContacts.ReadPage(answer.Root, page: 0, firstPage: 0);
    }
}
