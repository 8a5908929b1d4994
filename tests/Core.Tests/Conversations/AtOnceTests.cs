using System.Threading.Channels;
using Azure;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>Many hands on one conversation.</summary>
public sealed class AtOnceTests
{
    private const int Workers = 16;

    [SkippableTheory]
    [InlineData(TablesEngine.Sqlite)]
    [InlineData(TablesEngine.Azurite)]
    public async Task One_event_ten_times_five_at_once_is_written_once(TablesEngine engine)
    {
        await using var floor = await ConversationFloor.OpenAsync(engine);
        var told = AnEvent.Text();
        var outcomes = new List<Outcome>();

        for (var round = 0; round < 10; round++)
            outcomes.AddRange(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => floor.ApplyAsync(told)))));

        Assert.Single(outcomes, Outcome.Done);
        Assert.Equal(49, outcomes.Count(outcome => outcome == ConversationFloor.SeenBefore));
        Assert.Single(await floor.TimelineAsync(told));
        Assert.Equal(1, (await floor.ConversationAsync(told)).InboundCount);
    }

    [SkippableTheory]
    [InlineData(TablesEngine.Sqlite)]
    [InlineData(TablesEngine.Azurite)]
    public async Task Sixteen_workers_lose_none_of_two_thousand_events_and_count_none_twice(TablesEngine engine)
    {
        await using var floor = await ConversationFloor.OpenAsync(engine);

        await CheckAsync(floor, 2000, [floor.Store]);
    }

    [SkippableTheory]
    [InlineData(TablesEngine.Sqlite)]
    [InlineData(TablesEngine.Azurite)]
    public async Task Neither_do_the_workers_of_two_processes(TablesEngine engine)
    {
        await using var floor = await ConversationFloor.OpenAsync(engine);

        await CheckAsync(floor, 400, [floor.Store, floor.OtherProcess()]);
    }

    private static async Task CheckAsync(ConversationFloor floor, int count, ConversationStore[] processes)
    {
        // Every tenth event comes twice.
        var waiting = Channel.CreateUnbounded<EventEnvelope<SmsReceived>>();
        foreach (var number in Enumerable.Range(0, count).Concat(Enumerable.Range(0, count / 10).Select(tenth => tenth * 10)))
            Assert.True(waiting.Writer.TryWrite(AnEvent.Text($"m{number}", $"text {number}", AnEvent.Noon.AddSeconds(number))));
        waiting.Writer.Complete();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker =>
            Task.Run(() => WorkAsync(processes[worker % processes.Length], waiting.Reader))));

        Assert.Equal((count, count / 10), (outcomes.Sum(worker => worker.Done), outcomes.Sum(worker => worker.Seen)));
        var conversation = await floor.ConversationAsync(AnEvent.Text());
        Assert.Equal((count, $"text {count - 1}"), (conversation.InboundCount, conversation.LastInbound!.Value));
        var timeline = await floor.TimelineAsync(AnEvent.Text(), count * 2);
        Assert.Equal(Enumerable.Range(0, count).Select(number => $"m{number}").Reverse(), timeline.Select(entry => entry.MessageId));
        Assert.Equal((3 * count) + 1, (await floor.RowsAsync()).Count);
    }

    private static async Task<(int Done, int Seen)> WorkAsync(ConversationStore process, ChannelReader<EventEnvelope<SmsReceived>> waiting)
    {
        var (done, seen) = (0, 0);
        await foreach (var told in waiting.ReadAllAsync())
        {
            var outcome = await HandleAsync(process, told);
            done += outcome == Outcome.Done ? 1 : 0;
            seen += outcome == ConversationFloor.SeenBefore ? 1 : 0;
        }

        return (done, seen);
    }

    // Whoever loses too many races in a row is handed the event again, as the broker does it.
    private static async Task<Outcome> HandleAsync(ConversationStore process, EventEnvelope<SmsReceived> told)
    {
        while (true)
        {
            try
            {
                return await process.ApplyAsync(told, default);
            }
            catch (RequestFailedException raced) when (raced.Status == 412)
            {
            }
        }
    }
}
