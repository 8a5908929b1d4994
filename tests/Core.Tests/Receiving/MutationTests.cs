using System.Text;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;
using Microsoft.Extensions.Primitives;

namespace JustCallFx.Core.Tests.Receiving;

/// <summary>Thousands of damaged deliveries, the same at every run: none throws, none is answered with an error of ours, none gets in unsigned.</summary>
public sealed class MutationTests : IDisposable
{
    private const int Rounds = 4000;

    private readonly ReceiverFloor floor = new();
    private readonly Random chance = new(20260312);
    private readonly byte[][] bodies = [.. Corpus.In("help").Concat(Corpus.In("developer")).Select(Corpus.Read)];

    public void Dispose() => floor.Dispose();

    [Fact]
    public async Task A_damaged_body_under_a_right_signature_is_always_stored()
    {
        for (var i = 0; i < Rounds; i++)
        {
            var before = floor.Sender.Count;
            var body = Damaged(Any(bodies));
            var answer = await floor.Receiver.ReceiveAsync(SignedRequest.Help(body, account: Any<string?>([null, ReceiverFloor.Both])));

            Assert.Equal(200, answer.Status);
            Assert.Equal(answer.Cause == WebhookCause.Ping ? 0 : 1, floor.Sender.Count - before);
        }
    }

    [Fact]
    public async Task Nothing_gets_in_that_was_not_signed()
    {
        for (var i = 0; i < Rounds; i++)
        {
            var answer = await floor.Receiver.ReceiveAsync(Forged());

            Assert.True(answer is { Status: 401 or 400 } or { Status: 200, Cause: WebhookCause.Ping }, $"{answer}");
        }

        Assert.Empty(floor.Sender.Sent);
    }

    private WebhookRequest Forged()
    {
        var account = Any<string?>([null, "nobody-here", ReceiverFloor.DeveloperOnly, ReceiverFloor.Both]);
        var body = Any(bodies);
        var request = chance.Next(2) == 0
            ? SignedRequest.Help(body, account: account)
            : SignedRequest.Developer(ReceiverFloor.DeveloperBody(), floor.Clock.GetUtcNow(), account: account);
        return chance.Next(5) switch
        {
            0 => request with { Signature = Damaged(request.Signature) },
            1 => request with { Signature = default },
            2 => SignedRequest.Help(body, "", account),
            3 when request.SignatureVersion.Count == 0 => request with { Body = new([.. request.Body.ToArray(), (byte)' ']) },
            3 => request with { Timestamp = Damaged(request.Timestamp) },
            _ => SignedRequest.WithoutSignature(Damaged(body), account) with
            {
                Signature = Noise(70), SignatureVersion = Any<StringValues>([default, "v1", "v2"]), Timestamp = Noise(20),
            },
        };
    }

    // Another value for certain: letter case and white space at the ends would not make one.
    private StringValues Damaged(StringValues header)
    {
        var text = header.ToString().ToCharArray();
        var at = chance.Next(1, text.Length - 1);
        text[at] = text[at] == '7' ? '8' : '7';
        return new string(text);
    }

    private byte[] Damaged(byte[] body)
    {
        var damaged = body.ToList();
        for (var times = chance.Next(1, 4); times > 0 && damaged.Count > 0; times--)
            Damage(damaged);
        return [.. damaged];
    }

    private void Damage(List<byte> body)
    {
        var at = chance.Next(body.Count);
        var length = chance.Next(Math.Min(body.Count - at, 20));
        switch (chance.Next(6))
        {
            case 0: body[at] = (byte)chance.Next(256); break;
            case 1: body.RemoveRange(at, length); break;
            case 2: body.InsertRange(at, body.GetRange(at, length)); break;
            case 3: body.InsertRange(at, Encoding.UTF8.GetBytes(Any(["\\ud83d", "null", "{}", "[[", "\"", "1e999", "\\u0000", ",\"data\":{}", "-"]))); break;
            case 4: body.RemoveRange(at, body.Count - at); break;
            default: body[at] ^= (byte)(1 << chance.Next(8)); break;
        }
    }

    private string Noise(int length) => new([.. Enumerable.Range(0, chance.Next(length)).Select(_ => (char)chance.Next(32, 300))]);

    private T Any<T>(T[] choices) => choices[chance.Next(choices.Length)];
}
