using System.Text;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Receiving;
using JustCallFx.Core.Receiving.Developer;

namespace JustCallFx.Core.Tests.Receiving.Developer;

public sealed class DynamicSignatureTests
{
    [Theory]
    [MemberData(nameof(Vectors.DynamicScheme), MemberType = typeof(Vectors))]
    public void Every_vector_is_genuine(string id)
    {
        var vector = Vectors.Find(id);

        Assert.Equal(SignatureVerdict.Genuine, Judge(vector, vector("hex")).Verdict);
        Assert.Equal(SignatureVerdict.Genuine, Judge(vector, $" {vector("hex").ToUpperInvariant()} ").Verdict);
    }

    [Fact]
    public void A_url_encoded_by_the_other_rule_is_a_forgery()
    {
        var vector = Vectors.Find("D3");

        Assert.Equal(SignatureVerdict.Forged, Judge(vector, vector("hex_with_rfc3986_encoder")).Verdict);
    }

    [Theory]
    [InlineData("type", "call.missed")]
    [InlineData("timestamp", "2024-03-21 17:08:23")]
    [InlineData("timestamp", "2024-03-21T17:08:22")]
    [InlineData("webhook_url", "https://webhook.site/3bcea770-370a-4b09-8b66-426f687e08a4/")]
    [InlineData("api_secret", "EA39089c40790e9dc7a080ec95e849b8fa0fa5fb")]
    public void Whatever_is_signed_cannot_be_exchanged(string field, string other)
    {
        var vector = Vectors.Find("D1");

        var judgement = Judge(name => name == field ? other : vector(name), vector("hex"));

        Assert.Equal(SignatureVerdict.Forged, judgement.Verdict);
    }

    [Fact]
    public void The_judgement_names_the_key_that_fitted()
    {
        var vector = Vectors.Find("D2");
        using var current = new SigningKey("current", "another secret");
        using var previous = new SigningKey("previous", vector("api_secret"));

        var judgement = DynamicSignature.Judge(
            vector("hex"), new RegisteredUrl(vector("webhook_url")), Encoding.UTF8.GetBytes(vector("type")), vector("timestamp"),
            [current, previous]);

        Assert.Equal(new Judgement(SignatureVerdict.Genuine, Dialects.Developer, previous), judgement);
    }

    private static Judgement Judge(Func<string, string> vector, string header)
    {
        using var key = new SigningKey("current", vector("api_secret"));
        return DynamicSignature.Judge(header, new RegisteredUrl(vector("webhook_url")), Encoding.UTF8.GetBytes(vector("type")), vector("timestamp"), [key]);
    }
}
