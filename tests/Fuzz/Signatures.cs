using System.Globalization;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;
using Microsoft.Extensions.Primitives;

namespace JustCallFx.Fuzz;

/// <summary>Signs a body in either scheme, rightly or not, and then spoils the headers.</summary>
internal static class Signatures
{
    private static readonly string[] TimeForms = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];
    private static readonly string[] OddTimes = ["", " ", "now", "0", "-1", "9999999999999", "99999999999999999999", "2026-03-02", "0001-01-01 00:00:00"];
    private static readonly int[] Minutes = [0, 0, 0, 0, 1, -1, -5, -14, 4, 6, 60, -16, -60, -100_000];
    private static readonly string[] OddVersions = ["V1", "v2", " v1", "v1 ", "1", "v1,v1", "\0", "v"];

    public static WebhookRequest BodyScheme(WebhookRequest request, string secret, Random random) =>
        request with { Signature = Written(SignedRequest.BodySignature(request.Body, secret), random) };

    public static WebhookRequest DynamicScheme(WebhookRequest request, string secret, DateTimeOffset now, Random random)
    {
        var time = Time(now.AddMinutes(Minutes[random.Next(Minutes.Length)]), random);
        var type = EnvelopeOf.Body(request.Body).Type ?? "sms.received";
        var signature = SignedRequest.DynamicSignature(secret, FuzzAccount.Url, type, time.Trim());
        return request with { Signature = Written(signature, random), SignatureVersion = "v1", Timestamp = time };
    }

    /// <summary>Takes a header away, doubles it, or puts something else in its place.</summary>
    public static WebhookRequest Spoiled(WebhookRequest request, Random random) => random.Next(9) switch
    {
        0 => request with { Signature = default },
        1 => request with { Signature = "" },
        2 => request with { Signature = StringValues.Concat(request.Signature, request.Signature) },
        3 => request with { Signature = Mangled(request.Signature.ToString(), random) },
        4 => request with { SignatureVersion = default },
        5 => request with { SignatureVersion = OddVersions[random.Next(OddVersions.Length)] },
        6 => request with { SignatureVersion = new StringValues(["v1", "v1"]) },
        7 => request with { Timestamp = StringValues.Concat(request.Timestamp, request.Timestamp) },
        _ => request with { Timestamp = OddTimes[random.Next(OddTimes.Length)] },
    };

    private static string Time(DateTimeOffset at, Random random) => random.Next(8) switch
    {
        0 => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        1 => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        2 => OddTimes[random.Next(OddTimes.Length)],
        _ => at.UtcDateTime.ToString(TimeForms[random.Next(TimeForms.Length)], CultureInfo.InvariantCulture),
    };

    // The forms in which the contract lets a right signature be written (§5.1).
    private static string Written(string hex, Random random)
    {
        var text = random.Next(6) switch
        {
            0 => hex.ToUpperInvariant(),
            1 => Convert.ToBase64String(Convert.FromHexString(hex)),
            2 => string.Concat(hex.Select(letter => random.Next(2) == 0 ? char.ToUpperInvariant(letter) : letter)),
            _ => hex,
        };
        return random.Next(8) switch
        {
            0 => $"sha256={text}",
            1 => $"SHA256={text}",
            2 => $" {text}\t",
            _ => text,
        };
    }

    private static string Mangled(string signature, Random random)
    {
        var at = random.Next(signature.Length + 1);
        return random.Next(5) switch
        {
            0 => signature[..at],
            1 => signature.Insert(at, "é"),
            2 => signature.Insert(at, " "),
            3 when at < signature.Length => $"{signature[..at]}{(signature[at] == '0' ? '1' : '0')}{signature[(at + 1)..]}",
            _ => new string('0', random.Next(200)),
        };
    }
}
