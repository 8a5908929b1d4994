using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Functions.Ops;

/// <summary>Makes up the event of a <see cref="RuleTest"/>.</summary>
internal static class RuleTestEvent
{
    private const string Id = "test";

    public static JustCallEvent Of(RuleTest test, PhoneNumber line, PhoneNumber contact, DateTimeOffset at) => test.Event switch
    {
        CallMissed.EventName => new CallMissed
        {
            OccurredAt = at, CallId = Id, Direction = Direction.Inbound, Line = line, Contact = contact, ContactName = test.Name,
        },
        VoicemailReceived.EventName => new VoicemailReceived
        {
            OccurredAt = at, CallId = Id, Direction = Direction.Inbound, Line = line, Contact = contact, ContactName = test.Name, Transcription = test.Text,
        },
        _ => new SmsReceived { OccurredAt = at, MessageId = Id, Line = line, Contact = contact, ContactName = test.Name, Body = test.Text ?? "" },
    };
}
