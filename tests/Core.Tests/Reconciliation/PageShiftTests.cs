using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Reconciliation;

/// <summary>New texts push those that are being read onto later pages.</summary>
public sealed class PageShiftTests
{
    [Theory]
    [InlineData("help", "help")]
    [InlineData("developer", "v2.1")]
    public async Task No_text_is_lost_and_none_stands_twice_in_its_conversation(string dialect, string profile)
    {
        const int Missed = 250;
        await using var floor = await ReadBackFloor.StartAsync(("Dialects", dialect), ("ApiProfile", profile), ("CallsPerMinute", "4"));
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var number = 0; number < Missed; number++)
            floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, $"text {number}");
        floor.Clock.Advance(TimeSpan.FromMinutes(15));

        var arrived = 0;
        for (var runs = 0; runs < 20 && await floor.LastAsync() is null; runs++)
        {
            for (var number = 0; number < 70; number++, arrived++)
                await floor.ByWebhookAsync(floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, $"new text {arrived}"));
            await floor.RunAfterAsync(TimeSpan.FromSeconds(75));
            await floor.DeliverAsync();
        }

        Assert.Equal(Missed, floor.Topic.Sent.DistinctBy(message => message.MessageId).Count());
        Assert.Equal(Missed, (await floor.LastAsync())!.Missed);
        Assert.Equal(Missed + arrived, (await floor.App.Conversations.FindAsync(floor.ConversationId, default))!.InboundCount);
        Assert.Empty((await floor.App.Store.ReadAsync(AnEvent.Account, default)).Orders);
    }
}
