using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace JustCallFx.Core.Events;

/// <summary>Makes texts from outside safe as table keys: what a key may not hold (/ \\ # ?, control characters) is hashed away.</summary>
internal static class TableKey
{
    private const int LongestReadable = 100;
    private const int HashBytes = 16;

    private static readonly SearchValues<char> Safe =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:._-+@");

    /// <summary>Whether the text can stand in a key as it is: at most 100 of the safe characters.</summary>
    public static bool IsSafe(string text) => text.Length <= LongestReadable && !text.AsSpan().ContainsAnyExcept(Safe);

    /// <summary>The text, or its hash where it is not safe.</summary>
    public static string Of(string text) => IsSafe(text) ? text : Hash(Encoding.UTF8.GetBytes(text));

    /// <summary>128 bits of the bytes' SHA-256.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => $"sha256-{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, HashBytes))}";
}
