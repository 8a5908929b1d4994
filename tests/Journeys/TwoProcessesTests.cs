using System.Globalization;
using System.Text.Json;
using JustCallFx.Simulator;
using JustCallFx.TestKit;
using Xunit.Abstractions;

namespace JustCallFx.Journeys;

/// <summary>Two processes of the app on one table store, with more replies than a minute's calls.</summary>
public sealed class TwoProcessesTests(ITestOutputHelper told) : IDisposable
{
    private const int PerMinute = 60;
    private const int Replies = 80;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("justcallfx-");

    [SkippableFact]
    public async Task Together_they_keep_to_the_accounts_calls_a_minute_and_none_of_their_replies_starves()
    {
        Skip.If(AzuriteServer.Absence is not null, AzuriteServer.Absence);
        var tables = await AzuriteServer.NewAccountAsync();
        await using var justCall = new SimulatedJustCall(
            new() { Secret = AppClient.Secret, WebhookUrl = "http://127.0.0.1:1/hook", SmsApi = new() { Key = "key-not-real-17", Events = null, PerMinute = PerMinute } },
            TimeProvider.System);
        await justCall.StartAsync(default);
        await using var one = await StartAsync("one", tables, justCall.Address);
        await using var other = await StartAsync("other", tables, justCall.Address);
        using var toOne = new AppClient(one.Address);
        using var toOther = new AppClient(other.Address);

        for (var number = 0; number < Replies; number++)
            await (number % 2 == 0 ? toOne : toOther).DeliverAsync(Text(number));
        var waiting = 0;
        await Eventually.HoldsAsync(
            async () =>
            {
                waiting = Math.Max(waiting, await WaitingAsync(toOne));
                return justCall.SmsApi!.Texts.Count >= Replies;
            },
            Patience.Longest,
            "every reply is sent");

        told.WriteLine($"{justCall.SmsApi!.Calls} calls, {justCall.SmsApi.TurnedAway.Count} turned away, at most {waiting} waiting");
        var turnedAway = justCall.SmsApi.TurnedAway;
        Assert.All(turnedAway.Zip(turnedAway.Skip(1)), two => Assert.True(two.Second - two.First >= Window, "Two calls of one window were turned away."));
        Assert.NotEqual(0, waiting);
        Assert.Equal(Replies, justCall.SmsApi.Texts.DistinctBy(text => text.Contact).Count());
    }

    public void Dispose() => directory.Delete(recursive: true);

    private Task<AppProcess> StartAsync(string name, string tables, Uri api) => AppProcess.StartAsync(
        directory.CreateSubdirectory(name).FullName,
        [
            .. AppClient.Settings,
            ("Tables", tables),
            ("JustCall__Accounts__default__ApiKey", "key-not-real-17"),
            ("JustCall__Accounts__default__ApiBaseUrl", api.GetLeftPart(UriPartial.Authority)),
            ("JustCall__Accounts__default__CallsPerMinute", PerMinute.ToString(CultureInfo.InvariantCulture)),
            ("JustCall__Accounts__default__Replies", "on"),
            ("JustCallFx__ConversationKey", "0123456789abcdef0123456789abcdef"),
        ]);

    private static async Task<int> WaitingAsync(AppClient client) => (await client.AskAsync("/api/ops/replies")).Body.GetProperty("replies")
        .EnumerateArray()
        .Count(reply => reply.GetProperty("state").GetString() == "waiting" && reply.GetProperty("because").GetString()!.Contains("this minute", StringComparison.Ordinal));

    private static byte[] Text(int contact) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        @event = "sms.received",
        timestamp = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        data = new { message_id = $"msg_{contact}", direction = "inbound", from = $"+1415557{contact:D4}", to = "+14155551234", body = "HOURS" },
    });
}
