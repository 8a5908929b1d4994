using JustCallFx.Simulator.Signing;

namespace JustCallFx.Simulator.Tests.Signing;

public sealed class DynamicSignatureTests
{
    [Theory]
    [MemberData(nameof(Vectors.DynamicScheme), MemberType = typeof(Vectors))]
    public void Signs_every_vector(string id)
    {
        var vector = Vectors.Find(id);

        var signature = DynamicSignature.Sign(vector("api_secret"), vector("webhook_url"), vector("type"), vector("timestamp"));

        Assert.Equal(vector("hex"), signature);
    }

    [Theory]
    [MemberData(nameof(Vectors.DynamicScheme), MemberType = typeof(Vectors))]
    public void Encodes_the_url_as_JavaScript_does(string id)
    {
        var vector = Vectors.Find(id);

        Assert.Equal(vector("encoded_url"), DynamicSignature.EncodeUriComponent(vector("webhook_url")));
    }

    [Fact]
    public void An_escape_that_the_url_already_has_is_escaped_once_more()
    {
        Assert.Equal("a%2521b%2527%C3%A9", DynamicSignature.EncodeUriComponent("a%21b%27é"));
    }

    [Fact]
    public void The_time_is_told_in_UTC_without_a_zone()
    {
        var evening = new DateTimeOffset(2024, 3, 21, 19, 8, 22, 166, TimeSpan.FromHours(2));

        Assert.Equal("2024-03-21 17:08:22", DynamicSignature.Timestamp(evening));
    }
}
