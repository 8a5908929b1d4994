using System.Text.Json;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Tests.Contacts;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+14155559876", "+14155559876")]
    [InlineData(" +14155559876\t", "+14155559876")]
    [InlineData("+1 (415) 555-9876", "+14155559876")]
    [InlineData("+1.415.555.9876", "+14155559876")]
    [InlineData("(+44) 20 7946 0018", "+442079460018")]
    [InlineData("16815550142", "+16815550142")]
    [InlineData("442079460018", "+442079460018")]
    [InlineData("+29012345", "+29012345")]
    [InlineData("+123456789012345", "+123456789012345")]
    public void A_number_is_brought_into_E164_form(string text, string wanted)
    {
        var number = PhoneNumber.Parse(text)!.Value;

        Assert.Equal(wanted, number.Value);
        Assert.True(number.IsE164);
    }

    [Theory]
    [InlineData("24273")]
    [InlineData("4155559876")]
    [InlineData("+1234567")]
    [InlineData("+1234567890123456")]
    [InlineData("0014155559876")]
    [InlineData("+04155559876")]
    [InlineData("anonymous")]
    [InlineData("JustCall")]
    [InlineData("+1415555CALL")]
    [InlineData("+١٤١٥٥٥٥٩٨٧٦")]
    [InlineData("1415555+9876")]
    [InlineData("++14155559876")]
    [InlineData("+")]
    [InlineData("tel:+14155559876")]
    public void What_is_no_number_with_its_country_code_stays_as_it_is(string text)
    {
        var party = PhoneNumber.Parse(text)!.Value;

        Assert.Equal(text, party.Value);
        Assert.False(party.IsE164);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Nothing_is_no_party(string? text) => Assert.Null(PhoneNumber.Parse(text));

    [Fact]
    public void Reading_what_was_read_changes_nothing()
    {
        var chance = new Random(20260312);
        const string Characters = "+0123456789 ().-ax";

        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(1, 20)).Select(_ => Characters[chance.Next(Characters.Length)]));
            if (PhoneNumber.Parse(text) is { } once)
                Assert.Equal(once, PhoneNumber.Parse(once.Value));
        }
    }

    [Theory]
    [InlineData("+14155559876", "**********76")]
    [InlineData("24273", "***73")]
    [InlineData("ab", "**")]
    [InlineData("7", "**")]
    public void Its_text_for_logs_is_masked(string text, string shown) => Assert.Equal(shown, PhoneNumber.Parse(text)!.Value.ToString());

    [Fact]
    public void The_default_is_empty_masked_and_no_number()
    {
        Assert.Equal("", default(PhoneNumber).Value);
        Assert.Equal("**", default(PhoneNumber).ToString());
        Assert.False(default(PhoneNumber).IsE164);
    }

    [Fact]
    public void In_JSON_it_is_its_text()
    {
        var json = JsonSerializer.Serialize(PhoneNumber.Parse("+1 415 555 9876"));

        Assert.Equal("\\u002B14155559876", json.Trim('"'));
        Assert.Equal(PhoneNumber.Parse("+14155559876"), JsonSerializer.Deserialize<PhoneNumber>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PhoneNumber>("\" \""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PhoneNumber>("null"));
    }
}
