using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.AutoReply;

/// <summary>Which events may get a reply.</summary>
public sealed class ReplyOccasionTests
{
    private static readonly PhoneNumber Ana = AnOccasion.Ana;
    private static readonly PhoneNumber Line = PhoneNumber.Parse("+14155551234")!.Value;

    [Fact]
    public void A_text_from_a_contact_may()
    {
        var occasion = Of(AnEvent.Text(body: "Hello", name: "Ana").Event)!;

        Assert.Equal(("sms.received", Ana, Line, "Hello", "Ana"), (occasion.EventName, occasion.Contact, occasion.Line, occasion.Text, occasion.ContactName));
    }

    [Fact]
    public void A_name_that_an_earlier_event_told_will_do() => Assert.Equal("Ana B", Of(AnEvent.Text().Event, new() { ContactName = "Ana B" })!.ContactName);

    [Theory]
    [InlineData(Direction.Inbound, true)]
    [InlineData(Direction.Outbound, false)]
    public void A_missed_call_may_when_it_was_the_contact_who_called(Direction direction, bool may)
    {
        var call = new CallMissed { OccurredAt = AnOccasion.Noon, CallId = "1", Contact = Ana, Line = Line, Direction = direction };

        Assert.Equal(may, Of(call) is not null);
    }

    [Fact]
    public void A_voicemail_may_with_what_it_says()
    {
        var mail = new VoicemailReceived
        {
            OccurredAt = AnOccasion.Noon, CallId = "1", Contact = Ana, Line = Line, Direction = Direction.Inbound, Transcription = "Call me",
        };

        Assert.Equal("Call me", Of(mail)!.Text);
    }

    [Fact]
    public void A_text_of_ours_may_not() =>
        Assert.Null(Of(new SmsSent { OccurredAt = AnOccasion.Noon, MessageId = "1", Contact = Ana, Line = Line, Body = "Hello" }));

    private static ReplyOccasion? Of(JustCallEvent told, ReplyFacts? facts = null) =>
        ReplyOccasion.Of("default", "conversation", "event", told, AnOccasion.Noon, facts ?? ReplyFacts.None);
}
