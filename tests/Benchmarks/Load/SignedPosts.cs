using System.Text;
using JustCallFx.TestKit;

namespace JustCallFx.Benchmarks.Load;

/// <summary>Whole requests, made before the clock runs: texts of about 450 bytes, each another one, signed as JustCall signs.</summary>
internal static class SignedPosts
{
    private const int BodySize = 450;

    /// <summary>The bytes of <paramref name="count"/> requests to a path.</summary>
    public static byte[][] Make(int count, string path) => [.. Enumerable.Range(0, count).Select(number => Request(Body(number), path))];

    /// <summary>One text's body, exactly 450 bytes.</summary>
    public static byte[] Body(int number) => Body(number, number % 10000);

    /// <summary>The body of a text of one of 10,000 contacts, exactly 450 bytes.</summary>
    public static byte[] Body(int number, int contact)
    {
        var head = $$$"""{"event":"sms.received","timestamp":"2026-03-12T14:{{{number / 60 % 60:00}}}:{{{number % 60:00}}}Z","data":{"message_id":"msg_bench_{{{number:000000}}}","direction":"inbound","from":"+1512555{{{contact:0000}}}","to":"+15125550100","contact_name":"Sarah Chen","agent_id":null,"media_urls":[],"body":"Hi, I would like to move my appointment """;
        const string Tail = "\"}}";
        return Encoding.UTF8.GetBytes($"{head}{new string('.', BodySize - head.Length - Tail.Length)}{Tail}");
    }

    /// <summary>The whole request; <paramref name="headers"/> are whole lines.</summary>
    public static byte[] Request(byte[] body, string path, string headers = "") =>
    [
        .. Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n" +
            $"X-JustCall-Signature: {SignedRequest.BodySignature(body)}\r\n{headers}\r\n"),
        .. body,
    ];
}
