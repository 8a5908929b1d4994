using Azure.Data.Tables;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>What each kind of event leaves in its conversation.</summary>
public sealed class EveryEventTests : IAsyncLifetime
{
    private static readonly PhoneNumber Ana = PhoneNumber.Parse("+14155559876")!.Value;
    private static readonly PhoneNumber Line = PhoneNumber.Parse("+14155551234")!.Value;

    private ConversationFloor floor = null!;

    public async Task InitializeAsync() => floor = await ConversationFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Theory]
    [InlineData("sent delivered")]
    [InlineData("delivered sent")]
    public async Task A_texts_row_gathers_what_became_of_it_in_any_order(string order)
    {
        foreach (var told in order.Split(' '))
            Assert.Equal(Outcome.Done, await ApplyAsync(told));

        var row = await MessageRowAsync();
        Assert.Equal(("Outbound", "On our way"), (row.GetString("Direction"), row.GetString("Body")));
        Assert.Equal((At(0), At(1)), (row.GetDateTimeOffset("SentAt"), row.GetDateTimeOffset("DeliveredAt")));
        var conversation = await floor.ConversationAsync(AnEvent.Text());
        Assert.Equal(("On our way", 1L, 0L), (conversation.LastOutbound!.Value, conversation.OutboundCount, conversation.InboundCount));
    }

    [Fact]
    public async Task A_text_that_failed_says_why()
    {
        await ApplyAsync("failed");

        var row = await MessageRowAsync();
        Assert.Equal((At(1), "Landline"), (row.GetDateTimeOffset("UndeliveredAt"), row.GetString("Error")));
    }

    [Fact]
    public async Task Calls_and_voicemail_stand_in_the_same_timeline()
    {
        await ApplyAsync("missed");
        await ApplyAsync("voicemail");

        var timeline = await floor.TimelineAsync(AnEvent.Text());
        Assert.Equal(
            [("voicemail.received", Direction.Inbound, "Call me back"), ("call.missed", Direction.Inbound, null)],
            timeline.Select(entry => (entry.Type, entry.Direction, entry.Body)));
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
        await ApplyAsync("completed");

        Assert.IsType<Outcome.Skip>(await ApplyAsync("completed with notes"));
    }

    private async Task<TableEntity> MessageRowAsync() =>
        Assert.Single(await floor.RowsAsync(), row => row.RowKey.StartsWith("m|", StringComparison.Ordinal));

    private static DateTimeOffset At(int minutes) => AnEvent.Noon.AddMinutes(minutes);

    private Task<Outcome> ApplyAsync(string told) => told switch
    {
        "sent" => ApplyAsync(new SmsSent { OccurredAt = At(0), MessageId = "m", Contact = Ana, Line = Line, Body = "On our way" }),
        "delivered" => ApplyAsync(new SmsDelivered { OccurredAt = At(2), DeliveredAt = At(1), MessageId = "m", Contact = Ana, Line = Line }),
        "failed" => ApplyAsync(new SmsFailed { OccurredAt = At(1), MessageId = "m", Contact = Ana, Line = Line, Status = "undelivered", ErrorMessage = "Landline" }),
        "missed" => ApplyAsync(new CallMissed { OccurredAt = At(0), CallId = "c", Contact = Ana, Line = Line, Direction = Direction.Inbound }),
        "voicemail" => ApplyAsync(
            new VoicemailReceived { OccurredAt = At(1), CallId = "c", Contact = Ana, Line = Line, Direction = Direction.Inbound, Transcription = "Call me back" }),
        _ => ApplyAsync(
            new CallCompleted { OccurredAt = At(0), CallId = "c", Contact = Ana, Line = Line, Direction = Direction.Inbound, Notes = told.Contains("notes") ? "More" : null }),
    };

    private Task<Outcome> ApplyAsync<TEvent>(TEvent told)
        where TEvent : JustCallEvent =>
        floor.Store.ApplyAsync(new EventEnvelope<TEvent>(EventIds.Of(AnEvent.Account, told.Name, told.ObjectId!), AnEvent.Account, null, told), default);
}
