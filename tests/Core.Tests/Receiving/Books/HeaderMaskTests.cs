using JustCallFx.Core.Receiving.Books;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Core.Tests.Receiving.Books;

/// <summary>What of a refused request's headers may be seen.</summary>
public sealed class HeaderMaskTests
{
    [Theory]
    [InlineData("X-JustCall-Signature")]
    [InlineData("authorization")]
    [InlineData("Proxy-Authorization")]
    [InlineData("Cookie")]
    [InlineData("Set-Cookie")]
    [InlineData("x-functions-key")]
    [InlineData("Ocp-Apim-Subscription-Key")]
    [InlineData("X-Auth-Token")]
    [InlineData("X-ARR-ClientCert")]
    [InlineData("Client-Secret")]
    public void A_header_that_may_carry_a_secret_shows_only_its_length(string name) =>
        Assert.Equal(new MaskedHeader(name, "(12 characters)"), MaskedHeader.Of(name, "abc def ghi!"));

    [Theory]
    [InlineData("+14155559876")]
    [InlineData("tel: +1 (415) 555-98-76")]
    [InlineData("4.1.5.5.5.5.9.8.7.6")]
    [InlineData("%2B1%20415%20555%209876")]
    [InlineData("١٤١٥٥٥٥٩٨٧٦")]
    [InlineData("4155 5598 76 and 5551234")]
    public void Digits_that_could_be_a_number_are_not_shown(string value)
    {
        var shown = MaskedHeader.Of("X-From", value).Value;

        Assert.Contains("(number)", shown, StringComparison.Ordinal);
        Assert.True(shown.Count(char.IsDigit) < 7, shown);
    }

    [Theory]
    [InlineData("User-Agent", "JustCall-Webhooks/2.1 (node 18)")]
    [InlineData("Content-Type", "application/json; charset=utf-8")]
    [InlineData("x-justcall-signature-version", "v2")]
    [InlineData("Content-Encoding", "gzip")]
    [InlineData("Content-Length", "1048")]
    public void What_tells_a_cause_is_shown(string name, string value) => Assert.Equal(new MaskedHeader(name, value), MaskedHeader.Of(name, value));

    [Fact]
    public void A_query_is_not_shown() =>
        Assert.Equal("/api/webhooks/justcall?(query)", MaskedHeader.Of("X-Original-URL", "/api/webhooks/justcall?code=abc&x=?").Value);

    [Fact]
    public void A_run_as_long_as_a_key_is_not_shown_under_any_name() =>
        Assert.Equal("sig (40 characters)", MaskedHeader.Of("X-Made-Up", "sig ea39089c40790e9dc7a080ec95e849b8fa0fa5fb").Value);

    [Theory]
    [InlineData("ea39089c40790e9dc7a080ec95e849b8fa0fa5fb")]
    [InlineData("+1 415 555 9876")]
    public void A_cut_leaves_no_front_part_of_what_it_runs_through(string hidden)
    {
        for (var before = HeaderMask.Longest - hidden.Length; before < HeaderMask.Longest; before++)
        {
            var shown = MaskedHeader.Of("X-Made-Up", $"{new string('-', before - 2)}x {hidden} and more").Value;
            Assert.Empty(shown.Trim('-', 'x', ' ', '…'));
        }
    }

    [Fact]
    public void Names_are_the_senders_too() => Assert.Equal(
        new MaskedHeader("x-(number)", "a"), MaskedHeader.Of("x-14155559876", "a"));

    [Fact]
    public void Size_and_number_are_bounded()
    {
        var headers = new HeaderDictionary();
        for (var i = 0; i < 500; i++)
            headers[$"n{i}{new string('a', 1000)}"] = new([new string('-', 30_000), new string('-', 30_000)]);

        var shown = MaskedHeader.All(headers);

        Assert.Equal(MaskedHeader.Most, shown.Count);
        Assert.All(shown, header => Assert.True(header.Name.Length <= 200 && header.Value.Length <= 200));
    }
}
