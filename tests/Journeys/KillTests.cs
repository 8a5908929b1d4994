using System.Collections.Concurrent;
using System.Net;

namespace JustCallFx.Journeys;

/// <summary>What was answered 200 outlives the process (promise 1 of the product).</summary>
public sealed class KillTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("justcallfx-");

    [Fact]
    public async Task A_text_answered_200_just_before_a_kill_is_in_its_conversation_after_the_restart()
    {
        await using (var app = await AppProcess.StartAsync(directory.FullName, AppClient.Settings))
        {
            using var client = new AppClient(app.Address);
            Assert.Equal(HttpStatusCode.OK, await client.DeliverAsync(AppClient.Text("msg_1", "Just before the kill")));
            await app.KillAsync();
        }

        await using var restarted = await AppProcess.StartAsync(directory.FullName, AppClient.Settings);
        using var afterwards = new AppClient(restarted.Address);
        await afterwards.DeliverAsync(AppClient.Text("msg_1", "Just before the kill"));
        await restarted.LineAsync("Event default:sms.received:msg_1 ");
        Assert.Equal("Just before the kill", Assert.Single(await afterwards.OnlyTimelineAsync()).GetProperty("body").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public async Task Of_many_texts_in_flight_at_a_kill_every_one_answered_200_is_there_once_after_the_restart(int killAfter)
    {
        var answered = await DeliverUntilKilledAsync(killAfter);

        await using var restarted = await AppProcess.StartAsync(directory.FullName, AppClient.Settings);
        using var client = new AppClient(restarted.Address);
        // One subscription, handled by several at once: the last one in is not the last one done, so wait for each that may be missing.
        var there = new HashSet<string>();
        while (!answered.IsSubsetOf(there))
        {
            var timeline = await client.AskAsync($"/api/ops/conversations/{await OnlyConversationAsync(client, restarted)}");
            var ids = timeline.Body.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("eventId").GetString()!).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            there.UnionWith(ids);
            if (!answered.IsSubsetOf(there))
                await restarted.LineAsync("Event default:sms.received:");
        }
    }

    public void Dispose() => directory.Delete(recursive: true);

    private async Task<HashSet<string>> DeliverUntilKilledAsync(int killAfter)
    {
        await using var app = await AppProcess.StartAsync(directory.FullName, AppClient.Settings);
        using var client = new AppClient(app.Address);
        var answered = new ConcurrentDictionary<string, bool>();
        var killed = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async sender =>
        {
            for (var i = 0; killed == 0; i++)
            {
                try
                {
                    if (await client.DeliverAsync(AppClient.Text($"msg_{sender}_{i}", $"Text {i} of {sender}")) == HttpStatusCode.OK)
                        answered.TryAdd($"default:sms.received:msg_{sender}_{i}", true);
                }
                catch (HttpRequestException)
                {
                    return; // The app is gone.
                }

                if (answered.Count >= killAfter && Interlocked.Exchange(ref killed, 1) == 0)
                    await app.KillAsync();
            }
        }));
        return [.. answered.Keys];
    }

    private static async Task<string> OnlyConversationAsync(AppClient client, AppProcess app)
    {
        while (true)
        {
            if (await client.ConversationsAsync() is [var only])
                return only.GetProperty("id").GetString()!;
            await app.LineAsync("Event default:sms.received:");
        }
    }
}
