using JustCallFx.Simulator.Signing;

namespace JustCallFx.Simulator.Tests.Signing;

public sealed class HelpCentreSignatureTests
{
    [Theory]
    [MemberData(nameof(Vectors.HelpScheme), MemberType = typeof(Vectors))]
    public void Signs_every_vector(string id)
    {
        var vector = Vectors.Find(id);

        var signature = HelpCentreSignature.Sign(Convert.FromBase64String(vector("raw_body_base64")), vector("api_secret"));

        Assert.Equal(vector("hex"), signature);
    }
}
