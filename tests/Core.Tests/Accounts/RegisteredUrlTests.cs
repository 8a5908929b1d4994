using JustCallFx.Core.Accounts;
using JustCallFx.Core.Tests.Receiving;

namespace JustCallFx.Core.Tests.Accounts;

public sealed class RegisteredUrlTests
{
    [Theory]
    [MemberData(nameof(Vectors.DynamicScheme), MemberType = typeof(Vectors))]
    public void It_is_encoded_as_in_every_vector(string id)
    {
        var vector = Vectors.Find(id);

        Assert.Equal(vector("encoded_url"), new RegisteredUrl(vector("webhook_url")).Encoded);
    }

    [Fact]
    public void It_is_encoded_as_encodeURIComponent_does_for_every_ASCII_character()
    {
        const string LeftAlone = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";

        for (var character = (char)0; character < 128; character++)
        {
            var wanted = LeftAlone.Contains(character) ? $"{character}" : $"%{(int)character:X2}";
            Assert.Equal(wanted, new RegisteredUrl($"{character}").Encoded);
        }
    }

    [Theory]
    [InlineData("é", "%C3%A9")]
    [InlineData("👍", "%F0%9F%91%8D")]
    [InlineData("%21", "%2521")]
    public void Other_characters_are_encoded_as_UTF8(string text, string wanted) => Assert.Equal(wanted, new RegisteredUrl(text).Encoded);
}
