using JustCallFx.Core.Accounts;
using JustCallFx.Core.Receiving;
using JustCallFx.Core.Receiving.HelpCentre;
using Microsoft.Extensions.Primitives;

namespace JustCallFx.Core.Tests.Receiving.HelpCentre;

public sealed class BodySignatureTests
{
    [Theory]
    [MemberData(nameof(Vectors.HelpScheme), MemberType = typeof(Vectors))]
    public void Every_vector_is_genuine_in_every_documented_form(string id)
    {
        var vector = Vectors.Find(id);
        var (hex, base64) = (vector("hex"), vector("base64"));

        string[] forms = [hex, hex.ToUpperInvariant(), base64, $"sha256={hex}", $"SHA256={hex}", $"sha256={base64}", $"  {hex}\t", $" sha256={base64} "];

        Assert.All(forms, form => Assert.Equal(SignatureVerdict.Genuine, Judge(vector, form).Verdict));
    }

    [Theory]
    [MemberData(nameof(Vectors.HelpScheme), MemberType = typeof(Vectors))]
    public void A_changed_byte_makes_it_a_forgery(string id)
    {
        var vector = Vectors.Find(id);
        var body = Convert.FromBase64String(vector("raw_body_base64"));

        for (var i = 0; i < body.Length; i += 17)
        {
            body[i] ^= 1;
            Assert.Equal(SignatureVerdict.Forged, Judge(vector, vector("hex"), body).Verdict);
            body[i] ^= 1;
        }
    }

    [Theory]
    [MemberData(nameof(Vectors.HelpScheme), MemberType = typeof(Vectors))]
    public void What_is_not_exactly_one_signature_is_a_forgery(string id)
    {
        var vector = Vectors.Find(id);
        var (hex, base64) = (vector("hex"), vector("base64"));

        StringValues[] wrong =
        [
            hex[..63], $"{hex}0", $"{hex[..63]}g", $"{hex[..63]}é", $"{hex[..32]} {hex[32..]}", base64[..43], $"{base64[..43]}!", $"sha1={hex}",
            $"sha256=sha256={hex}", $"sha256:{hex}", " ", "sha256=", new([hex, hex]), new([hex, base64]), $"{hex},{hex}",
        ];

        Assert.All(wrong, header => Assert.Equal(SignatureVerdict.Forged, Judge(vector, header).Verdict));
    }

    [Fact]
    public void The_key_is_the_secrets_text_not_the_bytes_that_its_digits_stand_for()
    {
        var vector = Vectors.Find("H1");
        using var key = new SigningKey("current", "746573742d7365637265742d6e6f742d7265616c2d30303031");

        var judgement = BodySignature.Judge(vector("hex"), Convert.FromBase64String(vector("raw_body_base64")), [key]);

        Assert.Equal(SignatureVerdict.Forged, judgement.Verdict);
    }

    [Fact]
    public void The_judgement_names_the_key_that_fitted()
    {
        var vector = Vectors.Find("H2");
        using var current = new SigningKey("current", "another secret");
        using var previous = new SigningKey("previous", vector("api_secret"));

        var judgement = BodySignature.Judge(vector("hex"), Convert.FromBase64String(vector("raw_body_base64")), [current, previous]);

        Assert.Equal(new Judgement(SignatureVerdict.Genuine, Dialects.HelpCentre, previous), judgement);
    }

    [Fact]
    public void No_key_and_no_header_are_never_genuine()
    {
        var vector = Vectors.Find("H1");

        Assert.Equal(SignatureVerdict.Forged, BodySignature.Judge(vector("hex"), Convert.FromBase64String(vector("raw_body_base64")), []).Verdict);
        Assert.Equal(SignatureVerdict.Missing, BodySignature.Judge(default, default, []).Verdict);
    }

    private static Judgement Judge(Func<string, string> vector, StringValues header, byte[]? body = null)
    {
        using var key = new SigningKey("current", vector("api_secret"));
        return BodySignature.Judge(header, body ?? Convert.FromBase64String(vector("raw_body_base64")), [key]);
    }
}
