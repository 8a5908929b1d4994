using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JustCallFx.Core.Receiving;
using Microsoft.Extensions.Primitives;

namespace JustCallFx.Fuzz;

/// <summary>Judges by the contract's words alone, with none of the product's code.</summary>
internal static class Oracle
{
    // JustCall's own have about twenty characters.
    private const int LongestType = 40;
    private const int Seconds = 10;
    private const int Milliseconds = 13;
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Furthest = TimeSpan.FromMinutes(5);
    private static readonly string[] TimeForms = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss'Z'"];

    public static Verdict Judge(WebhookRequest request, DateTimeOffset now)
    {
        if (FuzzAccount.Of(request.Account) is not { } account || Decoded(request.Signature) is not { } claimed)
            return Verdict.Forged;
        if (request.SignatureVersion.Count == 0 || (request.SignatureVersion.Count == 1 && request.SignatureVersion[0] == ""))
            return account.AcceptsBodyScheme && Signs(account, request.Body.Span, claimed) ? Verdict.Genuine : Verdict.Forged;
        if (!account.AcceptsDynamicScheme || request.SignatureVersion[0]!.Trim() != "v1" || request.Timestamp.Count != 1)
            return Verdict.Forged;
        var envelope = EnvelopeOf.Body(request.Body);
        var time = request.Timestamp[0]!.Trim();
        if (envelope.Url != FuzzAccount.Url || envelope.Type is not { } type || !IsInWindow(time, now) || !SignsDynamic(account, type, time, claimed))
            return Verdict.Forged;
        return request.SignatureVersion.Count == 1 && request.SignatureVersion[0] == "v1" && type.Length <= LongestType
            ? Verdict.Genuine
            : Verdict.Perhaps;
    }

    private static bool SignsDynamic(FuzzAccount account, string type, string time, byte[] claimed) => account.Secrets.Any(secret =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{secret}|{Uri.EscapeDataString(FuzzAccount.Url)}|{type}|{time}"))
            .AsSpan().SequenceEqual(claimed));

    private static bool Signs(FuzzAccount account, ReadOnlySpan<byte> message, byte[] claimed)
    {
        foreach (var secret in account.Secrets)
        {
            if (HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message).AsSpan().SequenceEqual(claimed))
                return true;
        }

        return false;
    }

    private static byte[]? Decoded(StringValues header)
    {
        if (header.Count != 1 || header[0] is not { } text)
            return null;
        text = text.Trim();
        if (text.StartsWith("sha256=", StringComparison.OrdinalIgnoreCase))
            text = text[7..];
        if (text.Length == 64 && text.All(char.IsAsciiHexDigit))
            return [.. Enumerable.Range(0, 32).Select(i => byte.Parse(text.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        var bytes = new byte[33];
        return text.Length == 44 && Convert.TryFromBase64String(text, bytes, out var written) && written == 32 ? bytes[..32] : null;
    }

    private static bool IsInWindow(string time, DateTimeOffset now)
    {
        DateTimeOffset at;
        if (time.Length is Seconds or Milliseconds && time.All(char.IsAsciiDigit))
            at = DateTimeOffset.UnixEpoch.AddMilliseconds(long.Parse(time, CultureInfo.InvariantCulture) * (time.Length == Seconds ? 1000 : 1));
        else if (!DateTimeOffset.TryParseExact(time.Replace('T', ' '), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at))
            return false;
        return at >= now - Oldest && at <= now + Furthest;
    }
}
