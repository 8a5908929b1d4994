using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using JustCallFx.Core.Accounts;
using Microsoft.Extensions.Primitives;

namespace JustCallFx.Core.Receiving.Developer;

/// <summary>
/// The developer dialect's signature, version 1: HMAC-SHA256 over secret, registered URL, event type and time (contract §5.2).
/// It does not cover <c>data</c>.
/// </summary>
internal static class DynamicSignature
{
    public const string Version = "v1";

    private const int UsualSize = 512;

    private static ReadOnlySpan<byte> Separator => "|"u8;

    /// <summary>Whether the header is the signature of these under one of the keys.</summary>
    /// <param name="header">The header's values.</param>
    /// <param name="url">The URL as registered.</param>
    /// <param name="type">The body's <c>type</c>, as UTF-8.</param>
    /// <param name="timestamp">The header's text, without white space around it.</param>
    /// <param name="keys">Tried in order; the work grows with their number only.</param>
    public static Judgement Judge(
        StringValues header, RegisteredUrl url, ReadOnlySpan<byte> type, ReadOnlySpan<char> timestamp, ImmutableArray<SigningKey> keys)
    {
        if (StringValues.IsNullOrEmpty(header))
            return new(SignatureVerdict.Missing);

        Span<byte> claimed = stackalloc byte[SigningKey.SignatureSize];
        if (header.Count != 1 || !SignatureText.TryDecode(header[0], claimed))
            return new(SignatureVerdict.Forged);
        foreach (var key in keys)
        {
            if (Verifies(key, url, type, timestamp, claimed))
                return new(SignatureVerdict.Genuine, Dialects.Developer, key);
        }

        return new(SignatureVerdict.Forged);
    }

    private static bool Verifies(
        SigningKey key, RegisteredUrl url, ReadOnlySpan<byte> type, ReadOnlySpan<char> timestamp, ReadOnlySpan<byte> claimed)
    {
        var most = key.Secret.Length + url.EncodedUtf8.Length + type.Length + Encoding.UTF8.GetMaxByteCount(timestamp.Length) + (3 * Separator.Length);
        Span<byte> message = most <= UsualSize ? stackalloc byte[UsualSize] : new byte[most];
        var length = 0;
        Append(message, ref length, key.Secret);
        Append(message, ref length, Separator);
        Append(message, ref length, url.EncodedUtf8);
        Append(message, ref length, Separator);
        Append(message, ref length, type);
        Append(message, ref length, Separator);
        length += Encoding.UTF8.GetBytes(timestamp, message[length..]);
        var isGenuine = key.Verifies(message[..length], claimed);
        CryptographicOperations.ZeroMemory(message[..key.Secret.Length]);
        return isGenuine;
    }

    private static void Append(Span<byte> message, ref int length, ReadOnlySpan<byte> part)
    {
        part.CopyTo(message[length..]);
        length += part.Length;
    }
}
