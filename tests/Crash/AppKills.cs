using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using JustCallFx.Journeys;

namespace JustCallFx.Crash;

/// <summary>Kills the app again and again while texts are posted to it; each text answered 200 has to be in its conversation once.</summary>
internal sealed class AppKills(string folder, Random random)
{
    private const int Senders = 8;
    private const int MostAnswers = 60;

    // One conversation for each run, newest last.
    private readonly List<ConcurrentBag<string>> answered = [];

    /// <summary>How many texts were answered 200.</summary>
    public int Answered => answered.Sum(run => run.Count);

    /// <summary>Texts that were answered 200 and are not in their conversation.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>Texts that are in their conversation more than once.</summary>
    public List<string> Doubled { get; } = [];

    public async Task RunAsync(int kills)
    {
        for (var run = 0; run < kills; run++)
            await PostUntilKilledAsync(run, random.Next(1, MostAnswers));
        if (kills > 0)
            await CompareAsync();
    }

    private async Task PostUntilKilledAsync(int run, int killAfter)
    {
        var answers = new ConcurrentBag<string>();
        answered.Add(answers);
        await using var app = await AppProcess.StartAsync(folder, AppClient.Settings);
        using var client = new AppClient(app.Address);
        var killed = 0;
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(async sender =>
        {
            for (var i = 0; killed == 0; i++)
            {
                if (!await AnswersAsync(client, run, $"msg_{run}_{sender}_{i}"))
                    return;
                answers.Add($"default:sms.received:msg_{run}_{sender}_{i}");
                if (answers.Count >= killAfter && Interlocked.Exchange(ref killed, 1) == 0)
                    await app.KillAsync();
            }
        }));
    }

    private static async Task<bool> AnswersAsync(AppClient client, int run, string messageId)
    {
        try
        {
            return await client.DeliverAsync(AppClient.Text(messageId, "Text", Contact(run))) == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // The app is gone.
        }
    }

    private async Task CompareAsync()
    {
        await using var app = await AppProcess.StartAsync(folder, AppClient.Settings);
        using var client = new AppClient(app.Address);
        for (var run = 0; run < answered.Count; run++)
        {
            var there = await EventsOfAsync(client, run);
            while (!answered[run].ToHashSet().IsSubsetOf(there) && await MoreComeAsync(app))
                there = await EventsOfAsync(client, run);
            Lost.AddRange(answered[run].Except(there).Select(id => $"{id} was answered 200 and is not in its conversation"));
            Doubled.AddRange(there.CountBy(id => id).Where(one => one.Value > 1).Select(one => $"{one.Key} is in its conversation {one.Value} times"));
        }
    }

    private static async Task<bool> MoreComeAsync(AppProcess app)
    {
        try
        {
            await app.LineAsync("Event default:sms.received:");
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<string>> EventsOfAsync(AppClient client, int run)
    {
        foreach (var conversation in await client.ConversationsAsync())
        {
            if (conversation.GetProperty("contact").GetString() != Contact(run))
                continue;
            var shown = await client.AskAsync($"/api/ops/conversations/{conversation.GetProperty("id").GetString()}");
            return [.. shown.Body.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("eventId").GetString()!)];
        }

        return [];
    }

    private static string Contact(int run) => string.Create(CultureInfo.InvariantCulture, $"+1415555{run:D4}");
}
