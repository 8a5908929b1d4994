using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class ConversationTests
{
    [Fact]
    public void The_first_text_fills_every_register()
    {
        var told = AnEvent.Text(body: "Hello", name: "Ana");

        var conversation = After([told]);

        Assert.Equal(new Register(AnEvent.Noon, told.Id, "Hello"), conversation.LastText);
        Assert.Equal(new Register(AnEvent.Noon, told.Id, "Hello"), conversation.LastInbound);
        Assert.Equal(new Register(AnEvent.Noon, told.Id, "sms.received"), conversation.LastActivity);
        Assert.Equal(new Register(AnEvent.Noon, told.Id, "Ana"), conversation.ContactName);
        Assert.Equal(1, conversation.InboundCount);
    }

    [Fact]
    public void A_late_arrival_changes_only_counts_and_what_came_lately()
    {
        var newest = AnEvent.Text("new", "newest", AnEvent.Noon, "Ana");
        var late = AnEvent.Text("old", "oldest", AnEvent.Noon.AddHours(-1), "Anna");

        var conversation = After([newest, late]);

        Assert.Equal(After([newest]) with { InboundCount = 2, History = conversation.History }, conversation);
    }

    [Fact]
    public void A_text_without_a_name_does_not_forget_the_name()
    {
        var conversation = After([AnEvent.Text("1", name: "Ana"), AnEvent.Text("2", at: AnEvent.Noon.AddHours(1))]);

        Assert.Equal("Ana", conversation.ContactName!.Value);
        Assert.Equal(AnEvent.Noon.AddHours(1), conversation.LastText!.At);
    }

    [Fact]
    public void Whatever_the_order_of_the_same_texts_the_conversation_is_the_same()
    {
        var chance = new Random(99);

        for (var round = 0; round < 200; round++)
        {
            // Few instants and few names, so that ties are frequent.
            var texts = Enumerable.Range(0, chance.Next(1, 9)).Select(number => AnEvent.Text(
                $"m{number}", $"text {chance.Next(4)}", AnEvent.Noon.AddSeconds(chance.Next(4)), chance.Next(3) == 0 ? null : $"name {chance.Next(3)}")).ToArray();
            var shuffled = texts.ToArray();
            chance.Shuffle(shuffled);

            Assert.Equal(After(texts), After(shuffled));
            Assert.Equal(texts.Length, After(shuffled).InboundCount);
        }
    }

    [Fact]
    public void It_shows_its_id_only()
    {
        Assert.Equal("the id", After([AnEvent.Text(body: "my secret", name: "Ana")]).ToString());
        Assert.Equal("e", TimelineEntry.Of("e", AnEvent.Text(body: "my secret").Event).ToString());
    }

    private static Conversation After(EventEnvelope<SmsReceived>[] texts) =>
        texts.Aggregate(
            Conversation.Opened("the id", AnEvent.Account, texts[0].Event.Line, texts[0].Event.Contact),
            (conversation, text) => conversation.Apply(text.Id, text.Event));
}
