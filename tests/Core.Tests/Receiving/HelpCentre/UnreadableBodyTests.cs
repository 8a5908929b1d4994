using System.Text;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving.HelpCentre;

/// <summary>Genuine bodies that no reader likes: each is answered 200 and kept byte for byte.</summary>
public sealed class UnreadableBodyTests : IDisposable
{
    private const string Start = """{"event":"sms.received","timestamp":"2026-03-12T14:35:00Z","data":{"message_id":"m","from":"+14155559876","to":"+14155551234",""";

    private readonly ReceiverFloor floor = new();

    public void Dispose() => floor.Dispose();

    public static TheoryData<string, byte[]> Bodies => new()
    {
        { "an unpaired surrogate in a known field", Utf8(With(@"'body':'\ud83d'")) },
        { "an unpaired surrogate in an unknown field", Utf8(With(@"'more':'\udc4d x'")) },
        { "an unpaired surrogate deep in an unknown field", Utf8(With(@"'more':[{'a':'\ud83d\ud83d'}]")) },
        { "an unpaired surrogate in a name", Utf8(With(@"'\ud83d':1")) },
        { "an unpaired surrogate in a name deep down", Utf8(With(@"'more':{'\ud83d':1}")) },
        { "an unpaired surrogate in the event", Utf8("""{"event":"\ud83d","data":{"a":1}}""") },
        { "invalid UTF-8 in a known field", Broken(With(@"'body':'?'")) },
        { "invalid UTF-8 in an unknown field", Broken(With(@"'more':'?'")) },
        { "invalid UTF-8 in an unknown field with an escape", Broken(With(@"'more':'\n?'")) },
        { "invalid UTF-8 in a name", Broken(With(@"'?':1")) },
        { "invalid UTF-8 in a name deep down", Broken(With(@"'more':{'?':1}")) },
        { "deep nesting", Utf8(With(Nested(70))) },
        { "endless nesting", Utf8(new string('[', 50_000)) },
        { "a byte order mark", [0xEF, 0xBB, 0xBF, .. Utf8(With("'body':'x'"))] },
        { "UTF-16", Encoding.Unicode.GetBytes(With("'body':'x'")) },
        { "zeros", new byte[100] },
        { "white space", Utf8(" \r\n\t") },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Is_kept_byte_for_byte_or_understood_in_full(string what, byte[] body)
    {
        var answer = await floor.Receiver.ReceiveAsync(SignedRequest.Help(body));

        Assert.Equal(200, answer.Status);
        if (answer.Cause == WebhookCause.NotUnderstood)
            Assert.Equal(body, floor.Unrecognized().Raw.ToArray());
        else
            Assert.True(System.Text.Unicode.Utf8.IsValid(floor.Published.Body.ToMemory().Span) && floor.Text().MessageId == "m", what);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Is_no_event_when_it_is_not_signed(string what, byte[] body)
    {
        var status = await floor.StatusOfAsync(SignedRequest.WithoutSignature(body));

        Assert.True(status is 400 or 401, $"{what}: {status}");
        Assert.Empty(floor.Sender.Sent);
    }

    [Fact]
    public async Task Nesting_that_JSON_readers_take_reaches_subscribers()
    {
        await floor.StatusOfAsync(SignedRequest.Help(With(Nested(62))));

        Assert.Equal("m", floor.Text().MessageId);
    }

    // Apostrophes stand for quotation marks.
    private static string With(string field) => Start + field.Replace('\'', '"') + "}}";

    private static string Nested(int depth) => $"\"more\":{new string('[', depth)}{new string(']', depth)}";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    // Every question mark becomes the first byte of a pair that has no second.
    private static byte[] Broken(string text) => [.. Utf8(text).Select(letter => letter == (byte)'?' ? (byte)0xC3 : letter)];
}
