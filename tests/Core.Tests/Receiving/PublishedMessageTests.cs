using System.Diagnostics;
using System.Text.Json;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving;

[Collection("traces")]
public sealed class PublishedMessageTests : IDisposable
{
    private readonly ReceiverFloor floor = new();

    public void Dispose() => floor.Dispose();

    [Fact]
    public async Task A_texts_message_says_what_subscribers_route_by()
    {
        await floor.StatusOfAsync(SignedRequest.Help(Corpus.Read("help/sms-received.json")));

        var message = floor.Published;
        Assert.Equal("default:sms.received:msg_a1b2c3d4", message.MessageId);
        Assert.Equal("sms.received", message.Subject);
        Assert.Equal(ConversationId(), message.CorrelationId);
        Assert.Equal("application/cloudevents+json", message.ContentType);
        Assert.Equal(
            new Dictionary<string, object>
            {
                ["account"] = "default", ["event"] = "sms.received", ["dialect"] = "help", ["origin"] = "webhook", ["receivedAt"] = "2026-03-02T12:00:00Z",
            },
            message.ApplicationProperties);
    }

    [Fact]
    public async Task A_texts_body_is_a_CloudEvent()
    {
        await floor.StatusOfAsync(SignedRequest.Help(Corpus.Read("help/sms-received.json")));

        var json = JsonElement.Parse(floor.Published.Body.ToMemory().Span);
        Assert.Equal("1.0", json.GetProperty("specversion").GetString());
        Assert.Equal("default:sms.received:msg_a1b2c3d4", json.GetProperty("id").GetString());
        Assert.Equal("/justcall/default", json.GetProperty("source").GetString());
        Assert.Equal("com.justcall.sms.received", json.GetProperty("type").GetString());
        Assert.Equal("2026-03-12T14:35:00Z", json.GetProperty("time").GetString());
        Assert.Equal(ConversationId(), json.GetProperty("subject").GetString());
        Assert.Equal("application/json", json.GetProperty("datacontenttype").GetString());
        Assert.Equal(1, json.GetProperty("schemaversion").GetInt32());
        Assert.Equal("Can I reschedule my appointment to Friday?", json.GetProperty("data").GetProperty("body").GetString());
    }

    [Fact]
    public async Task What_is_not_understood_has_no_conversation_and_is_known_by_its_bytes()
    {
        var body = """{"event":"call.transferred","timestamp":"2026-03-12T14:35:00Z","data":{"call_id":"c1"}}""";
        await floor.StatusOfAsync(SignedRequest.Help(body));
        await floor.StatusOfAsync(SignedRequest.Help(body));

        Assert.All(floor.Sender.Sent, message => Assert.Equal("unrecognized", message.Subject));
        Assert.All(floor.Sender.Sent, message => Assert.Null(message.CorrelationId));
        Assert.Equal(floor.Sender.Sent[0].MessageId, floor.Sender.Sent[1].MessageId);
        Assert.Matches("^default:unrecognized:sha256-[0-9a-f]{32}$", floor.Sender.Sent[0].MessageId);
    }

    [Fact]
    public async Task The_trace_goes_along()
    {
        using var activity = new Activity("delivery").SetIdFormat(ActivityIdFormat.W3C).Start();

        await floor.StatusOfAsync(SignedRequest.Help(Corpus.Read("help/sms-received.json")));

        Assert.Equal(activity.Id, floor.Published.ApplicationProperties["traceparent"]);
    }

    [Fact]
    public async Task The_same_text_told_differently_has_the_same_id()
    {
        var body = ReceiverFloor.Utf8(Corpus.Read("help/sms-received.json"));
        await floor.StatusOfAsync(SignedRequest.Help(body));
        await floor.StatusOfAsync(SignedRequest.Help(body.Replace("\"data\"", "\"more\": 1, \"data\"", StringComparison.Ordinal)));

        Assert.Equal(floor.Sender.Sent[0].MessageId, floor.Sender.Sent[1].MessageId);
    }

    private static string ConversationId()
    {
        using var ids = new ConversationIds(TestSettings.With(("JustCallFx:ConversationKey", "0123456789abcdef0123456789abcdef")));
        return ids.Of("default", PhoneNumber.Parse("+14155551234")!.Value, PhoneNumber.Parse("+14155559876")!.Value);
    }
}
