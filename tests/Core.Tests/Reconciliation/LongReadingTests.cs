using JustCallFx.Core.Reconciliation;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Reconciliation;

/// <summary>Ten thousand texts are read with as few calls as there can be, and a reading that breaks off goes on where it was.</summary>
public sealed class LongReadingTests
{
    private const int Contacts = 50;
    private const int KnownEvery = 10;

    [Fact]
    public async Task Each_page_is_listed_once_and_each_text_looked_up_by_one_read()
    {
        const int Texts = 10_000;
        await using var floor = await StartAsync(Texts);
        var reads = 0;
        var counting = floor.Process(new WatchedTables(floor.Client, before: call => CountRead(call, ref reads)));
        var before = floor.Api.Calls;

        await floor.UntilReadAsync(counting.Run);

        Assert.Equal(Texts / 100, floor.Api.Calls - before);
        Assert.Equal(Texts, reads);
        Assert.Equal((Texts, Texts / KnownEvery, Texts - (Texts / KnownEvery)), (await floor.LastAsync())!.Counts());
        Assert.Equal(Texts - (Texts / KnownEvery), floor.Topic.Sent.DistinctBy(message => message.MessageId).Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    public async Task Killed_between_a_page_and_its_note_it_goes_on_with_that_page(int page)
    {
        const int Texts = 1_000;
        await using var floor = await StartAsync(Texts);
        var notes = 0;
        var killed = floor.Process(new WatchedTables(floor.Client, before: call => Die(call, ref notes, page)));
        var before = floor.Api.Calls;
        await killed.Run.ContinueAsync(default);

        floor.Clock.Advance(TimeSpan.FromMinutes(3));
        await floor.UntilReadAsync(floor.Process().Run);
        await floor.DeliverAsync();

        Assert.Equal((Texts / 100) + 1, floor.Api.Calls - before);
        Assert.Equal(Texts - (Texts / KnownEvery), floor.Topic.Sent.DistinctBy(message => message.MessageId).Count());
        Assert.InRange(floor.Topic.Count, Texts - (Texts / KnownEvery), Texts - (Texts / KnownEvery) + 100);
        Assert.Equal(Texts, await floor.InboundCountAsync());
    }

    private static async Task<ReadBackFloor> StartAsync(int texts)
    {
        var floor = await ReadBackFloor.StartAsync(("Dialects", "developer"), ("ApiProfile", "v2.1"));
        for (var number = 0; number < texts; number++)
        {
            floor.Clock.Advance(TimeSpan.FromMilliseconds(100));
            var text = floor.Api.Receive($"+1415555{1000 + (number % Contacts)}", ReadBackFloor.Line, $"text {number}");
            if (number % KnownEvery == 0)
                await floor.ByWebhookAsync(text);
        }

        floor.Clock.Advance(TimeSpan.FromMinutes(15));
        return floor;
    }

    private static void CountRead(string call, ref int reads)
    {
        if (call == "Conversations.GetEntityIfExistsAsync")
            Interlocked.Increment(ref reads);
    }

    // The first write takes the row; each of the others notes a page.
    private static void Die(string call, ref int notes, int page)
    {
        if (call.StartsWith(ReconciliationStore.TableName, StringComparison.Ordinal) && call.EndsWith("UpdateEntityAsync", StringComparison.Ordinal) && ++notes > page)
            throw new InvalidOperationException("killed");
    }
}
