using System.Security.Cryptography;
using System.Text;
using JustCallFx.Core.Accounts;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Accounts;

public sealed class SigningKeyTests
{
    [Fact]
    public void Many_threads_can_sign_with_one_key()
    {
        using var key = new SigningKey("current", "sécret");

        Parallel.For(0, 2000, number =>
        {
            var message = Encoding.UTF8.GetBytes($"message {number}");
            Assert.True(key.Verifies(message, HMACSHA256.HashData(Encoding.UTF8.GetBytes("sécret"), message)));
        });
    }

    [Fact]
    public void A_claim_of_another_length_is_wrong_and_does_not_throw()
    {
        using var key = new SigningKey("current", "secret");

        Assert.False(key.Verifies("x"u8, default));
        Assert.False(key.Verifies("x"u8, new byte[31]));
        Assert.False(key.Verifies("x"u8, new byte[33]));
    }

    [Fact]
    public void One_wrong_bit_anywhere_is_wrong()
    {
        using var key = new SigningKey("current", "secret");
        var right = HMACSHA256.HashData("secret"u8, "x"u8);

        Assert.True(key.Verifies("x"u8, right));
        for (var bit = 0; bit < right.Length * 8; bit++)
        {
            var claimed = right.ToArray();
            claimed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(key.Verifies("x"u8, claimed));
        }
    }

    [Fact]
    public void Verifying_allocates_nothing()
    {
        using var key = new SigningKey("current", "secret");
        var (message, claimed) = (new byte[450], new byte[32]);

        Assert.Equal(0, Allocations.Of(() => key.Verifies(message, claimed)));
    }

    [Fact]
    public void Disposing_twice_is_harmless()
    {
        var key = new SigningKey("current", "secret");

        key.Dispose();
        key.Dispose();

        Assert.Equal("current", key.Name);
    }
}
