using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using JustCallFx.Simulator;
using JustCallFx.Simulator.Delivering;
using JustCallFx.TestKit;
using Xunit.Abstractions;

namespace JustCallFx.Journeys;

/// <summary>The way of one automatic reply: from the contact's text to JustCall's report that the reply has arrived.</summary>
public sealed class RepliesTests(ITestOutputHelper told) : IAsyncLifetime, IDisposable
{
    private const string Ana = "+14155559876";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("justcallfx-");
    private readonly ReservedPort port = new();
    private SimulatedJustCall justCall = null!;
    private AppProcess app = null!;
    private AppClient client = null!;

    public async Task InitializeAsync()
    {
        justCall = new SimulatedJustCall(
            new()
            {
                Secret = AppClient.Secret,
                // Again and again, a minute in a second: what the app was too slow for once is not lost.
                Policy = DeliveryPolicy.Overview.AtSpeed(60),
                WebhookUrl = $"{port.Address}/api/webhooks/justcall",
                SmsApi = new() { Key = "key-not-real-17", DeliveredAfter = TimeSpan.FromMilliseconds(100) },
            },
            TimeProvider.System);
        await justCall.StartAsync(default);
        (string, string)[] settings =
        [
            ("ASPNETCORE_URLS", port.Address),
            ("JustCall__Accounts__default__ApiKey", "key-not-real-17"),
            ("JustCall__Accounts__default__ApiBaseUrl", justCall.Address.GetLeftPart(UriPartial.Authority)),
            ("JustCall__Accounts__default__Replies", "on"),
        ];
        app = await AppProcess.StartAsync(directory.FullName, [.. AppClient.Settings, .. settings]);
        client = new AppClient(app.Address);
    }

    [Fact]
    public async Task The_keyword_HOURS_is_answered_once_with_the_opening_hours()
    {
        await SettleAsync("warm", "+14155550001");
        await app.LineAsync(": Sent");
        var started = Stopwatch.GetTimestamp();

        await client.DeliverAsync(Text("msg_hours", "HOURS", Ana));
        await app.LineAsync(": Sent");
        told.WriteLine($"answered in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        await ArrivedAsync(Ana);

        Assert.Contains("we are open", Assert.Single(justCall.SmsApi!.SentTo(Ana)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_shows_the_reply_at_the_text_and_its_own_text_as_the_reply()
    {
        var page = await SettleAsync("msg_hours", Ana);

        var timeline = page.GetProperty("timeline").EnumerateArray();
        var entries = timeline.ToDictionary(entry => entry.GetProperty("type").GetString()!);
        var decided = entries["sms.received"].GetProperty("reply");
        Assert.Equal("hours", decided.GetProperty("rule").GetString());
        Assert.Equal(decided.GetProperty("id").GetString(), entries["sms.sent"].GetProperty("reply").GetProperty("id").GetString());
        Assert.Equal("sent", Assert.Single(page.GetProperty("replies").EnumerateArray()).GetProperty("state").GetString());
        Assert.Equal("delivered", entries["sms.sent"].GetProperty("status").GetString());
        Assert.Empty(await OpenRepliesAsync());
    }

    [Fact]
    public async Task A_missed_call_is_answered_with_a_text()
    {
        var contact = SomeoneAwake();

        await client.DeliverAsync(Event("call.missed", new { call_id = "call_1", direction = "inbound", from = contact, to = "+14155551234" }));
        await app.LineAsync(": Sent");

        Assert.Contains("we missed your call", Assert.Single(justCall.SmsApi!.SentTo(contact)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_opted_out_gets_no_reply_and_the_timeline_says_why()
    {
        await client.DeliverAsync(Text("msg_stop", "STOP", Ana));
        await app.LineAsync("Event default:sms.received:msg_stop is done");

        await client.DeliverAsync(Text("msg_hours", "HOURS", Ana));
        await app.LineAsync("Event default:sms.received:msg_hours is done");

        var newest = (await client.OnlyTimelineAsync()).Single(entry => entry.GetProperty("eventId").GetString()!.EndsWith("msg_hours", StringComparison.Ordinal));
        Assert.Equal("opted-out", newest.GetProperty("reply").GetProperty("withheldBy").GetString());
        Assert.Empty(justCall.SmsApi!.SentTo(Ana));
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await justCall.DisposeAsync();
    }

    public void Dispose()
    {
        client.Dispose();
        port.Dispose();
        directory.Delete(recursive: true);
    }

    private async Task<JsonElement> SettleAsync(string messageId, string contact)
    {
        await client.DeliverAsync(Text(messageId, "HOURS", contact));
        return await ArrivedAsync(contact);
    }

    // The contact's conversation, once the app knows that the reply was sent and JustCall has told that its text has arrived.
    private async Task<JsonElement> ArrivedAsync(string contact)
    {
        JsonElement page = default;
        await Eventually.HoldsAsync(
            async () => IsSettled(page = await PageAsync(contact)) && (await OpenRepliesAsync()).Count == 0, Patience.Longest, "the reply has arrived");
        return page;
    }

    private async Task<JsonElement> PageAsync(string contact)
    {
        var conversation = (await client.ConversationsAsync()).FirstOrDefault(one => one.GetProperty("contact").GetString() == contact);
        return conversation.ValueKind == JsonValueKind.Undefined
            ? default
            : (await client.AskAsync($"/api/ops/conversations/{conversation.GetProperty("id").GetString()}")).Body;
    }

    private async Task<IReadOnlyList<JsonElement>> OpenRepliesAsync() =>
        [.. (await client.AskAsync("/api/ops/replies")).Body.GetProperty("replies").EnumerateArray()];

    private static bool IsSettled(JsonElement page) => page.ValueKind != JsonValueKind.Undefined
        && page.GetProperty("replies").EnumerateArray().Any(reply => reply.GetProperty("state").GetString() == "sent")
        && page.GetProperty("timeline").EnumerateArray().Any(entry =>
            entry.GetProperty("type").GetString() == "sms.sent" && entry.GetProperty("status").GetString() == "delivered");

    private static byte[] Text(string messageId, string body, string from) =>
        Event("sms.received", new { message_id = messageId, direction = "inbound", from, to = "+14155551234", body });

    private static byte[] Event(string name, object data) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        @event = name, timestamp = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), data,
    });

    // At every hour at least one of three may be texted.
    private static string SomeoneAwake()
    {
        (string Number, string Zone)[] people =
            [(Ana, "America/Los_Angeles"), ("+442079460018", "Europe/London"), ("+81312345678", "Asia/Tokyo")];
        return people.First(one => TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, one.Zone).Hour is >= 8 and < 20).Number;
    }
}
