using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;

namespace JustCallFx.Core.Accounts;

/// <summary>One API secret, ready to compute signatures: a keyed hash object per thread, made once and used again.</summary>
public sealed class SigningKey : IDisposable
{
    /// <summary>The size of a signature in bytes.</summary>
    public const int SignatureSize = HMACSHA256.HashSizeInBytes;

    private static readonly byte[] Same = new byte[sizeof(ulong)];

    private readonly byte[] secret;
    private readonly ThreadLocal<IncrementalHash> hashes;
    private bool isDisposed;

    /// <param name="name">What logs and counters call the key, such as <c>current</c>.</param>
    /// <param name="secret">The secret's text; its UTF-8 bytes are the key (contract §5.1).</param>
    public SigningKey(string name, string secret)
    {
        Name = name;
        this.secret = Encoding.UTF8.GetBytes(secret);
        hashes = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, this.secret), trackAllValues: true);
    }

    /// <summary>What logs and counters call the key; never the secret.</summary>
    public string Name { get; }

    /// <summary>The secret as UTF-8, which the dynamic signature also puts into its message (contract §5.2).</summary>
    internal ReadOnlySpan<byte> Secret => secret;

    /// <summary>Writes the HMAC-SHA256 of <paramref name="message"/>, 32 bytes.</summary>
    public void Sign(ReadOnlySpan<byte> message, Span<byte> signature)
    {
        var hash = hashes.Value!;
        hash.AppendData(message);
        hash.GetHashAndReset(signature);
    }

    /// <summary>Whether <paramref name="claimed"/>, 32 bytes, is the signature of <paramref name="message"/>, compared in constant time.</summary>
    public bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> claimed)
    {
        Span<byte> signature = stackalloc byte[SignatureSize];
        Sign(message, signature);
        return claimed.Length == SignatureSize && AreEqual(signature, claimed);
    }

    // The runtime never optimises its comparison, which takes 3 ns for a byte. What differs anywhere is therefore gathered in 8 bytes
    // first, with as little regard to what it is.
    private static bool AreEqual(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var difference = Vector256.Create(one) ^ Vector256.Create(other);
        var halves = difference.GetLower() | difference.GetUpper();
        Span<byte> gathered = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(gathered, halves.AsUInt64().GetElement(0) | halves.AsUInt64().GetElement(1));
        return CryptographicOperations.FixedTimeEquals(gathered, Same);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        foreach (var hash in hashes.Values)
            hash.Dispose();
        hashes.Dispose();
        CryptographicOperations.ZeroMemory(secret);
    }
}
