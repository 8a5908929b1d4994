using System.Diagnostics;
using System.Globalization;
using System.Net;
using JustCallFx.Journeys;
using JustCallFx.Simulator;
using JustCallFx.Simulator.SmsApi;
using JustCallFx.TestKit;

namespace JustCallFx.Crash.Faults;

/// <summary>
/// Texts reach an app that is killed again and again, over an SMS API of which every fifth call goes wrong; nobody may get a reply twice,
/// and what became of each reply has to be known.
/// </summary>
public static class FaultRun
{
    private const int TextsOfEach = 10;
    private const int Senders = 8;
    private const int CallsPerMinute = 300;
    private const int CallsAtOnce = 25;
    private const int FaultEvery = 5;
    private const string Key = "key-not-real-17";

    // What a kill leaves behind waits for leases and limits: minutes, in a long run.
    private static readonly TimeSpan LongestQuieting = TimeSpan.FromMinutes(15);

    private static readonly ApiFault[] Faults =
    [
        ApiFault.ServerError, ApiFault.ServerErrorAfterAccept, ApiFault.BadGateway, ApiFault.Unavailable, ApiFault.TurnedAway,
        ApiFault.ResetBeforeAccept, ApiFault.ResetAfterAccept, ApiFault.BrokenAnswer, ApiFault.Slow,
    ];

    /// <summary>Posts texts in as many portions as there are kills, and one more. What is on disk is kept when something went wrong.</summary>
    public static async Task<FaultReport> RunAsync(int seed, int texts, int kills)
    {
        var folder = Directory.CreateTempSubdirectory("justcallfx-faults-");
        var random = new Random(seed);
        using var port = new ReservedPort();
        var address = port.Address;
        await using var justCall = new SimulatedJustCall(Options(address, seed), TimeProvider.System);
        await justCall.StartAsync(default);
        var settings = Settings(address, justCall.Address);
        var all = InboundText.Shuffled(Math.Max(texts / TextsOfEach, 1), TextsOfEach, random);
        var (began, started) = (DateTimeOffset.UtcNow, Stopwatch.GetTimestamp());
        var posted = 0;
        foreach (var portion in all.Chunk((all.Count / (kills + 1)) + 1))
        {
            await using var app = await AppProcess.StartAsync(folder.FullName, settings);
            await PostAsync(portion, began, app.Address);
            posted += portion.Length;
            if (posted == all.Count)
                await QuietAsync(app.Address, all);
            else
                await Task.Delay(random.Next(2_000));
            await app.KillAsync();
        }

        var faults = await ReplyBooks.FaultsAsync(folder.FullName, justCall.SmsApi!);
        var report = new FaultReport(seed, faults.Found, string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Count:N0} webhooks, {kills} kills, {faults.States}, {justCall.SmsApi!.Calls:N0} calls, {justCall.SmsApi.TurnedAway.Count} turned away, {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s"));
        if (!report.IsGood)
            return report with { Done = $"{report.Done}; kept in {folder}" };
        folder.Delete(recursive: true);
        return report;
    }

    private static SimulatedJustCallOptions Options(string address, int seed) => new()
    {
        Secret = AppClient.Secret,
        WebhookUrl = $"{address}/api/webhooks/justcall",
        SmsApi = new()
        {
            Key = Key, PerMinute = CallsPerMinute, AtOnce = CallsAtOnce, Faults = FaultPlan.EveryNth(FaultEvery, seed, Faults),
        },
    };

    private static (string, string)[] Settings(string address, Uri api) =>
    [
        .. AppClient.Settings,
        ("ASPNETCORE_URLS", address),
        ("JustCall__Accounts__default__ApiKey", Key),
        ("JustCall__Accounts__default__ApiBaseUrl", api.GetLeftPart(UriPartial.Authority)),
        ("JustCall__Accounts__default__CallsPerMinute", CallsPerMinute.ToString(CultureInfo.InvariantCulture)),
        ("JustCall__Accounts__default__CallsPerHour", (CallsPerMinute * 60).ToString(CultureInfo.InvariantCulture)),
        ("JustCall__Accounts__default__CallsAtOnce", CallsAtOnce.ToString(CultureInfo.InvariantCulture)),
        ("JustCall__Accounts__default__Replies", "on"),
        ("JustCallFx__ConversationKey", ReplyBooks.ConversationKey),
    ];

    private static async Task PostAsync(IReadOnlyList<InboundText> texts, DateTimeOffset began, Uri address)
    {
        using var client = new AppClient(address);
        await Parallel.ForEachAsync(texts, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (text, _) =>
        {
            if (await client.DeliverAsync(text.ToBody(began)) != HttpStatusCode.OK)
                throw new InvalidOperationException($"{text.MessageId} was not answered 200");
        });
    }

    // Until every text is in its conversation, and no reply is still to be sent.
    private static async Task QuietAsync(Uri address, IReadOnlyList<InboundText> texts)
    {
        using var client = new AppClient(address);
        foreach (var contact in texts.GroupBy(text => text.Contact))
        {
            var wanted = contact.Select(text => text.EventId).ToHashSet();
            await Eventually.HoldsAsync(
                async () => wanted.IsSubsetOf(await EventsAsync(client, contact.Key)), LongestQuieting, $"all texts of contact {contact.Key} are told");
        }

        await Eventually.HoldsAsync(async () => !await HasWorkAsync(client), LongestQuieting, "no reply is left to be sent");
    }

    private static async Task<IReadOnlyList<string>> EventsAsync(AppClient client, int contact)
    {
        var (status, page) = await client.AskAsync($"/api/ops/conversations/{ReplyBooks.ConversationOf(contact)}");
        return status == HttpStatusCode.OK
            ? [.. page.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("eventId").GetString()!)]
            : [];
    }

    private static async Task<bool> HasWorkAsync(AppClient client)
    {
        var (_, list) = await client.AskAsync("/api/ops/replies");
        return list.GetProperty("replies").EnumerateArray().Any(reply => reply.GetProperty("state").GetString() is "pending" or "waiting" or "sending");
    }
}
