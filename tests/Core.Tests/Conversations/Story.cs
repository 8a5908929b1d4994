using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>
/// Makes an event from small numbers: of three contacts, few objects and few instants, so that ties, repeats and reports on one text are
/// frequent. Equal numbers make equal events.
/// </summary>
internal static class Story
{
    private const int Instants = 6;

    private static readonly PhoneNumber Line = PhoneNumber.Parse("+14155551234")!.Value;
    private static readonly string?[] Names = [null, "Ana", "Bo"];

    /// <summary>The kinds of event: each conversation's and the address book's.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["received", "sent", "delivered", "undelivered", "failed", "answered", "completed", "missed", "voicemail", "stop", "start", "created", "updated"];

    /// <summary>Of one kind and object there is one event, as JustCall has it; contacts and consent may change many times.</summary>
    public static (string Id, JustCallEvent Event) Of(string kind, int contact, int subject, int instant)
    {
        var number = PhoneNumber.Parse($"+1415555000{contact}")!.Value;
        var id = $"{contact}-{subject}";
        var recurs = kind is "stop" or "start" or "updated";
        var at = AnEvent.Noon.AddSeconds((recurs ? instant : kind.Length + subject + contact) % Instants);
        var told = Of(kind, id, number, at, subject % Names.Length, instant);
        return (EventIds.Of(AnEvent.Account, told.Name, id, recurs ? $"{at:HHmmss}-{instant}" : told is SmsFailed failed ? failed.Status : null), told);
    }

    private static JustCallEvent Of(string kind, string id, PhoneNumber contact, DateTimeOffset at, int choice, int instant) => kind switch
    {
        "received" => new SmsReceived { OccurredAt = at, MessageId = id, Contact = contact, Line = Line, Body = $"in {id}", ContactName = Names[choice], AgentId = Names[choice] },
        "sent" => new SmsSent { OccurredAt = at, MessageId = id, Contact = contact, Line = Line, Body = $"out {id}", AgentId = Names[choice], Media = [new($"https://m/{id}")] },
        "delivered" => new SmsDelivered { OccurredAt = at, MessageId = id, Contact = contact, Line = Line, DeliveredAt = at.AddSeconds(-1) },
        "undelivered" => new SmsFailed { OccurredAt = at, MessageId = id, Contact = contact, Line = Line, Status = SmsFailed.Undelivered, ErrorMessage = "Landline" },
        "failed" => new SmsFailed { OccurredAt = at, MessageId = id, Contact = contact, Line = Line, Status = SmsFailed.Failed, ErrorCode = "30003" },
        "answered" => new CallAnswered { OccurredAt = at, CallId = id, Contact = contact, Line = Line, Direction = Direction.Inbound, AgentId = Names[choice] },
        "completed" => new CallCompleted { OccurredAt = at, CallId = id, Contact = contact, Line = Line, Direction = Direction.Outbound, DurationSeconds = choice },
        "missed" => new CallMissed { OccurredAt = at, CallId = id, Contact = contact, Line = Line, Direction = Direction.Inbound, RingSeconds = 3 },
        "voicemail" => new VoicemailReceived { OccurredAt = at, CallId = id, Contact = contact, Line = Line, Direction = Direction.Inbound, Transcription = "Hello" },
        "stop" => new SmsOptOut { OccurredAt = at, Contact = contact, Line = choice == 0 ? null : Line, ContactId = id },
        "start" => new SmsOptIn { OccurredAt = at, Contact = contact, Line = choice == 0 ? null : Line, ContactId = id },
        "created" => new ContactCreated { OccurredAt = at, ContactId = id, Phone = contact, FirstName = Names[choice], Company = "Acme" },
        _ => new ContactUpdated
        {
            OccurredAt = at, ContactId = id, Phone = contact, FirstName = Names[instant % Names.Length], Company = Names[choice],
            ChangedFields = choice == 0 ? [] : ["first_name", "tags"],
        },
    };
}
