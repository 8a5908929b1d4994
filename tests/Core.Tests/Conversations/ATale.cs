using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>Events of one contact by short names, each a minute or so after noon.</summary>
internal static class ATale
{
    public static readonly PhoneNumber Ana = PhoneNumber.Parse("+14155559876")!.Value;
    public static readonly PhoneNumber Line = PhoneNumber.Parse("+14155551234")!.Value;

    public static DateTimeOffset At(int minutes) => AnEvent.Noon.AddMinutes(minutes);

    /// <summary>The contact's conversation before its first event.</summary>
    public static Conversation Conversation() => Core.Conversations.Conversation.Opened("the id", AnEvent.Account, Line, Ana);

    /// <summary>The event of a name; with a number behind it, so many minutes after noon.</summary>
    public static JustCallEvent Of(string told) => told.Split('@') is [var name, var minute]
        ? Named(name) with { OccurredAt = At(int.Parse(minute)) }
        : Named(told);

    private static JustCallEvent Named(string name) => name switch
    {
        "received" => new SmsReceived { OccurredAt = At(0), MessageId = "r", Contact = Ana, Line = Line, Body = "Where are you?", ContactName = "Ana" },
        "sent" => new SmsSent { OccurredAt = At(0), MessageId = "m", Contact = Ana, Line = Line, Body = "On our way", AgentId = "7" },
        "sent by a program" => new SmsSent { OccurredAt = At(0), MessageId = "p", Contact = Ana, Line = Line, Body = "Hello", AgentId = "7", Medium = "Bulk SMS" },
        "delivered" => new SmsDelivered { OccurredAt = At(2), DeliveredAt = At(1), MessageId = "m", Contact = Ana, Line = Line },
        "undelivered" => new SmsFailed { OccurredAt = At(1), MessageId = "m", Contact = Ana, Line = Line, Status = "undelivered", ErrorMessage = "Landline" },
        "failed" => new SmsFailed { OccurredAt = At(3), MessageId = "m", Contact = Ana, Line = Line, Status = "failed", ErrorCode = "30003" },
        "missed" => new CallMissed { OccurredAt = At(0), CallId = "c", Contact = Ana, Line = Line, Direction = Direction.Inbound, RingSeconds = 12, Reason = "no answer" },
        "voicemail" => new VoicemailReceived
        {
            OccurredAt = At(1), CallId = "c", Contact = Ana, Line = Line, Direction = Direction.Inbound, Transcription = "Call me back", DurationSeconds = 9, RecordingUrl = "https://r/v",
        },
        "answered" => new CallAnswered { OccurredAt = At(0), CallId = "c", Contact = Ana, Line = Line, Direction = Direction.Inbound, AgentId = "7", AgentName = "Sam" },
        "completed" => new CallCompleted
        {
            OccurredAt = At(0), CallId = "c", Contact = Ana, Line = Line, Direction = Direction.Inbound, AgentId = "8", DurationSeconds = 61,
            Notes = "Notes", RecordingUrl = "https://r/c", Disposition = "Sale",
        },
        "stop" => new SmsOptOut { OccurredAt = At(0), Contact = Ana, Line = Line, MessageId = "s", Body = "STOP" },
        "start" => new SmsOptIn { OccurredAt = At(1), Contact = Ana, Line = Line, MessageId = "i", Body = "START" },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no event has this name"),
    };
}
