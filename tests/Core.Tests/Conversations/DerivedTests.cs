using JustCallFx.Core.Conversations;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>What a conversation shows beyond what it holds. Each tale is told forwards and backwards.</summary>
public sealed class DerivedTests
{
    private static readonly TimeSpan FourHours = TimeSpan.FromHours(4);

    [Theory]
    [InlineData("received@0", 0)]
    [InlineData("received@0,sent@5", null)]
    [InlineData("sent@0,received@5", 5)]
    [InlineData("received@0,sent by a program@5", 0)]
    [InlineData("received@0,sent@0", null)]
    [InlineData("missed@3,voicemail@4", 4)]
    [InlineData("missed@3,answered@8", null)]
    [InlineData("received@3,completed@8", null)]
    [InlineData("completed@3,received@8", 8)]
    [InlineData("received@0,delivered@9,stop@10", 0)]
    [InlineData("sent@0", null)]
    public void Whoever_wrote_or_called_waits_until_an_agent_writes_or_talks(string tale, int? since) =>
        Check(tale, conversation => Assert.Equal(since is { } minute ? ATale.At(minute) : null, conversation.WaitingSince));

    [Theory]
    [InlineData("received", null)]
    [InlineData("sent,delivered", TextStatus.Delivered)]
    [InlineData("failed@1,delivered@2", TextStatus.Delivered)]
    [InlineData("delivered@1,failed@2", TextStatus.Delivered)]
    [InlineData("failed@2,undelivered@1", TextStatus.Undelivered)]
    [InlineData("failed@2", TextStatus.Failed)]
    public void The_last_delivery_is_the_best_that_was_reported_of_its_text(string tale, TextStatus? status) =>
        Check(tale, conversation => Assert.Equal(status, conversation.LastDelivery?.Status));

    [Fact]
    public void A_newer_texts_outcome_is_the_last_one_even_when_it_is_worse()
    {
        var delivered = ATale.Of("delivered@1");
        var failed = (Core.Events.SmsFailed)ATale.Of("failed@2") with { MessageId = "newer" };

        var outcome = ATale.Conversation().Apply("1", delivered).Apply("2", failed).LastDelivery;

        Assert.Equal(new DeliveryOutcome(ATale.At(2), "newer", TextStatus.Failed), outcome);
    }

    [Theory]
    [InlineData("sent@10", 10 + 240)]
    [InlineData("sent@10,received@20", 10 + 240)]
    [InlineData("sent by a program@10", null)]
    [InlineData("completed@10", null)]
    [InlineData("sent@-230", null)]
    public void An_agents_own_text_pauses_replies_for_a_while(string tale, int? until) => Check(tale, conversation => Assert.Equal(
        until is { } minute ? new ReplyPause(ATale.At(minute), ReplyPause.AgentWrote) : null,
        conversation.PauseAt(ATale.At(20), FourHours)));

    [Theory]
    [InlineData(null, 20, true)]
    [InlineData(null, 100_000, true)]
    [InlineData(30, 20, true)]
    [InlineData(30, 30, false)]
    public void An_operators_pause_lasts_until_its_end_or_for_good(int? until, int now, bool isPaused)
    {
        var conversation = ATale.Conversation().PausedAt(ATale.At(10), until is { } end ? ATale.At(end) : null);

        Assert.Equal(isPaused ? ReplyPause.ByOperator : null, conversation.PauseAt(ATale.At(now), FourHours)?.Because);
    }

    [Fact]
    public void Resuming_ends_every_pause_before_it_and_none_after()
    {
        var paused = ATale.Conversation().Apply("1", ATale.Of("sent@10")).PausedAt(ATale.At(10), null);

        Assert.Null(paused.ResumedAt(ATale.At(11)).PauseAt(ATale.At(12), FourHours));
        Assert.NotNull(paused.ResumedAt(ATale.At(9)).PauseAt(ATale.At(12), FourHours));
        Assert.NotNull(paused.ResumedAt(ATale.At(11)).Apply("2", ATale.Of("sent@12")).PauseAt(ATale.At(13), FourHours));
    }

    [Fact]
    public void Of_two_pauses_the_longer_one_is_told()
    {
        var written = ATale.Conversation().Apply("1", ATale.Of("sent@10"));

        Assert.Equal(ReplyPause.AgentWrote, written.PausedAt(ATale.At(10), ATale.At(30)).PauseAt(ATale.At(20), FourHours)!.Because);
        Assert.Equal(ReplyPause.ByOperator, written.PausedAt(ATale.At(10), ATale.At(900)).PauseAt(ATale.At(20), FourHours)!.Because);
    }

    [Fact]
    public void Counts_names_previews_and_agents_are_those_of_the_tale() => Check(
        "received@0,sent@1,sent by a program@2,missed@3,voicemail@4,answered@5,completed@6,delivered@7",
        conversation =>
        {
            Assert.Equal((1, 2), (conversation.InboundCount, conversation.OutboundCount));
            Assert.Equal((1, 1, 1), (conversation.CallCount, conversation.MissedCount, conversation.VoicemailCount));
            Assert.Equal(("Where are you?", "Hello", "Hello"), (conversation.LastInbound!.Value, conversation.LastOutbound!.Value, conversation.LastText!.Value));
            Assert.Equal(("Ana", "8", "sms.delivered"), (conversation.ContactName!.Value, conversation.AssignedAgent!.Value, conversation.LastActivity!.Value));
        });

    private static void Check(string tale, Action<Conversation> check)
    {
        var told = tale.Split(',').Select(ATale.Of).ToArray();
        check(told.Aggregate(ATale.Conversation(), (conversation, one) => conversation.Apply(ConversationFloor.IdOf(one), one)));
        check(told.Reverse().Aggregate(ATale.Conversation(), (conversation, one) => conversation.Apply(ConversationFloor.IdOf(one), one)));
    }
}
