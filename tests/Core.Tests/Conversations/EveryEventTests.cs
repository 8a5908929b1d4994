using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>What each kind of event leaves in its conversation.</summary>
public sealed class EveryEventTests : IAsyncLifetime
{
    private ConversationFloor floor = null!;

    public async Task InitializeAsync() => floor = await ConversationFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Theory]
    [InlineData("sent", TextStatus.Sent)]
    [InlineData("sent delivered", TextStatus.Delivered)]
    [InlineData("delivered sent", TextStatus.Delivered)]
    [InlineData("failed sent", TextStatus.Failed)]
    [InlineData("undelivered failed sent", TextStatus.Undelivered)]
    [InlineData("delivered undelivered failed sent", TextStatus.Delivered)]
    [InlineData("sent failed delivered undelivered", TextStatus.Delivered)]
    public async Task A_texts_status_only_moves_forward_whatever_the_order_of_its_events(string order, TextStatus status)
    {
        foreach (var told in order.Split(' '))
            Assert.Equal(Outcome.Done, await TellAsync(told));

        var text = (await floor.Store.FindTextAsync(Id, "m", default))!;
        Assert.Equal((status, "On our way", ATale.At(0)), (text.Status, text.Body, text.SentAt));
        var shown = Assert.Single(await TimelineAsync(), entry => entry.Type == SmsSent.EventName);
        Assert.Equal((status, "On our way"), (shown.Status, shown.Body));
    }

    [Fact]
    public async Task A_text_that_failed_says_when_and_why()
    {
        await TellAsync("undelivered");

        var text = (await floor.Store.FindTextAsync(Id, "m", default))!;
        Assert.Equal((ATale.At(1), "Landline", (string?)null), (text.UndeliveredAt, text.Reason, text.Body));
        Assert.Equal((TextStatus.Undelivered, "Landline"), (Assert.Single(await TimelineAsync()).Status, Assert.Single(await TimelineAsync()).Reason));
    }

    [Fact]
    public async Task Calls_and_voicemail_stand_in_the_same_timeline()
    {
        foreach (var told in "missed voicemail answered completed".Split(' '))
            await TellAsync(told);

        var timeline = (await TimelineAsync()).ToDictionary(entry => entry.Type);
        Assert.Equal((12L, "no answer"), (timeline["call.missed"].Seconds, timeline["call.missed"].Reason));
        Assert.Equal(("Call me back", 9L, "https://r/v"), (timeline["voicemail.received"].Body, timeline["voicemail.received"].Seconds, timeline["voicemail.received"].RecordingUrl));
        Assert.Equal(("7", "Sam"), (timeline["call.answered"].AgentId, timeline["call.answered"].AgentName));
        var completed = timeline["call.completed"];
        Assert.Equal(("Notes", 61L, "https://r/c", "Sale", "c"), (completed.Body, completed.Seconds, completed.RecordingUrl, completed.Disposition, completed.CallId));
    }

    [Fact]
    public async Task Consent_stands_in_the_timeline_too()
    {
        await TellAsync("stop");
        await TellAsync("start");

        Assert.Equal([("sms.optin", "START"), ("sms.optout", "STOP")], (await TimelineAsync()).Select(entry => (entry.Type, entry.Body)));
    }

    [Theory]
    [InlineData("Hello", true)]
    [InlineData("Something else", false)]
    public async Task The_same_id_with_another_text_is_raised(string text, bool isSame)
    {
        await floor.ApplyAsync(AnEvent.Text(body: "Hello"));

        var again = await floor.ApplyAsync(AnEvent.Text(body: text));

        Assert.Equal(isSame, again is Outcome.Skip);
        Assert.Equal(!isSame, again is Outcome.Refusal);
        Assert.Single(await floor.TimelineAsync(AnEvent.Text()));
    }

    [Fact]
    public async Task The_same_id_from_another_contact_is_raised()
    {
        await floor.ApplyAsync(AnEvent.Text());

        Assert.IsType<Outcome.Refusal>(await floor.ApplyAsync(AnEvent.Text(contact: "+14155550000")));
    }

    [Fact]
    public async Task A_call_told_again_with_more_notes_is_the_same_event()
    {
        await TellAsync("completed");

        Assert.IsType<Outcome.Skip>(await floor.ApplyAsync((CallCompleted)ATale.Of("completed") with { Notes = "More" }));
    }

    private string Id => floor.IdOf(AnEvent.Text());

    private Task<Outcome> TellAsync(string told) => floor.ApplyAsync(ATale.Of(told));

    private Task<IReadOnlyList<TimelineEntry>> TimelineAsync() => floor.TimelineAsync(AnEvent.Text());
}
