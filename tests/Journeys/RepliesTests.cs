using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using JustCallFx.Simulator;
using Xunit.Abstractions;

namespace JustCallFx.Journeys;

/// <summary>The way of one automatic reply: from the contact's text to JustCall's report that the reply has arrived.</summary>
public sealed class RepliesTests(ITestOutputHelper told) : IAsyncLifetime, IDisposable
{
    private const string Ana = "+14155559876";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("justcallfx-");
    private SimulatedJustCall justCall = null!;
    private AppProcess app = null!;
    private AppClient client = null!;

    public async Task InitializeAsync()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        justCall = new SimulatedJustCall(
            new()
            {
                Secret = AppClient.Secret,
                WebhookUrl = $"{address}/api/webhooks/justcall",
                SmsApi = new() { Key = "key-not-real-17", DeliveredAfter = TimeSpan.FromMilliseconds(100) },
            },
            TimeProvider.System);
        await justCall.StartAsync(default);
        (string, string)[] settings =
        [
            ("ASPNETCORE_URLS", address),
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
        var started = Stopwatch.GetTimestamp();

        await client.DeliverAsync(Text("msg_hours", "HOURS", Ana));
        await app.LineAsync(": Sent");
        told.WriteLine($"answered in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        await app.LineAsync("Event default:sms.delivered:");

        Assert.Contains("we are open", Assert.Single(justCall.SmsApi!.SentTo(Ana)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_shows_the_reply_at_the_text_and_its_own_text_as_the_reply()
    {
        await SettleAsync("msg_hours", Ana);

        var id = Assert.Single(await client.ConversationsAsync()).GetProperty("id").GetString();
        var page = (await client.AskAsync($"/api/ops/conversations/{id}")).Body;
        var timeline = page.GetProperty("timeline").EnumerateArray();
        var entries = timeline.ToDictionary(entry => entry.GetProperty("type").GetString()!);
        var decided = entries["sms.received"].GetProperty("reply");
        Assert.Equal("hours", decided.GetProperty("rule").GetString());
        Assert.Equal(decided.GetProperty("id").GetString(), entries["sms.sent"].GetProperty("reply").GetProperty("id").GetString());
        Assert.Equal("sent", Assert.Single(page.GetProperty("replies").EnumerateArray()).GetProperty("state").GetString());
        Assert.Equal("delivered", entries["sms.sent"].GetProperty("status").GetString());
        Assert.Empty((await client.AskAsync("/api/ops/replies")).Body.GetProperty("replies").EnumerateArray());
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
        directory.Delete(recursive: true);
    }

    private async Task SettleAsync(string messageId, string contact)
    {
        await client.DeliverAsync(Text(messageId, "HOURS", contact));
        await app.LineAsync("Event default:sms.delivered:");
    }

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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
