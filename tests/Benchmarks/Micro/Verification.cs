using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using JustCallFx.Benchmarks.Load;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;

namespace JustCallFx.Benchmarks.Micro;

/// <summary>
/// What it takes to know who sent 450 bytes, against the bare keyed hash of 450 bytes by an object that is used again: goals 1.15 times,
/// no allocation, either scheme. With two keys the second one fits, so both are tried.
/// <para>
/// The dynamic scheme hashes not the body but about 140 bytes, and has to find the type and the URL in the body, of which several may
/// stand there: what no check of it can go without is the last row, one hash of those bytes and one walk over the body.
/// </para>
/// </summary>
public class Verification
{
    private const string Type = "sms.received";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly AccountDirectory accounts = Benchmarks.Micro.Accounts.Open();
    private readonly IncrementalHash bare = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(SignedRequest.Secret));
    private readonly byte[] body = SignedPosts.Body(1);
    private readonly byte[] developerBody = Encoding.UTF8.GetBytes(DeveloperBody());
    private readonly byte[] signedText = Encoding.UTF8.GetBytes(
        $"{SignedRequest.Secret}|{Uri.EscapeDataString(SignedRequest.Url)}|{Type}|{Now:yyyy-MM-dd HH:mm:ss}");
    private readonly byte[] hash = new byte[SigningKey.SignatureSize];
    private Account one = null!;
    private Account two = null!;
    private WebhookRequest bodySigned;
    private WebhookRequest bodySignedByPrevious;
    private WebhookRequest dynamic;
    private WebhookRequest dynamicByPrevious;

    [GlobalSetup]
    public void SetUp()
    {
        (one, two) = (accounts.Find("one")!, accounts.Find("two")!);
        bodySigned = SignedRequest.Help(body);
        bodySignedByPrevious = SignedRequest.Help(body, Benchmarks.Micro.Accounts.PreviousSecret);
        dynamic = SignedRequest.Developer(DeveloperBody(), Now, Type);
        dynamicByPrevious = SignedRequest.Developer(DeveloperBody(), Now, Type, secret: Benchmarks.Micro.Accounts.PreviousSecret);
        foreach (var judgement in new[] { BodyOneKey(), BodyTwoKeys(), DynamicOneKey(), DynamicTwoKeys() })
        {
            if (judgement.Verdict != SignatureVerdict.Genuine)
                throw new InvalidOperationException($"A request that is measured was judged {judgement.Verdict}.");
        }
    }

    [Benchmark(Baseline = true, Description = "bare hash of 450 B")]
    public void Bare() => Hash(body);

    [Benchmark(Description = "body scheme, 1 key")]
    public Judgement BodyOneKey() => SignatureCheck.Judge(bodySigned, one, Now);

    [Benchmark(Description = "body scheme, 2 keys")]
    public Judgement BodyTwoKeys() => SignatureCheck.Judge(bodySignedByPrevious, two, Now);

    [Benchmark(Description = "dynamic scheme, 1 key")]
    public Judgement DynamicOneKey() => SignatureCheck.Judge(dynamic, one, Now);

    [Benchmark(Description = "dynamic scheme, 2 keys")]
    public Judgement DynamicTwoKeys() => SignatureCheck.Judge(dynamicByPrevious, two, Now);

    [Benchmark(Description = "bare hash of 140 B, bare walk of 450 B")]
    public void BareDynamic()
    {
        Hash(signedText);
        var reader = new Utf8JsonReader(developerBody);
        while (reader.Read())
        {
        }
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        accounts.Dispose();
        bare.Dispose();
    }

    private void Hash(byte[] message)
    {
        bare.AppendData(message);
        bare.GetHashAndReset(hash);
    }

    private static string DeveloperBody()
    {
        var head = $$"""{"request_id":"01HSGZRD0PHRCCHM46JRCR0006","webhook_url":"{{SignedRequest.Url}}","url_id":"a","type":"{{Type}}","data":{"id":1,"body":" """;
        return $"{head}{new string('.', 450 - head.Length - 3)}\"}}}}";
    }
}
