using System.Collections.Immutable;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.AutoReply;

/// <summary>Something that a contact did and that may get an automatic reply.</summary>
public sealed record ReplyOccasion
{
    /// <summary>The events that may get a reply.</summary>
    public static ImmutableArray<string> Events { get; } = [SmsReceived.EventName, CallMissed.EventName, VoicemailReceived.EventName];

    /// <summary>The JustCall account.</summary>
    public required string Account { get; init; }

    /// <summary>The conversation's id.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The event's id.</summary>
    public required string EventId { get; init; }

    /// <summary>The event's name, one of <see cref="Events"/>.</summary>
    public required string EventName { get; init; }

    /// <summary>The customer.</summary>
    public required PhoneNumber Contact { get; init; }

    /// <summary>Our number, which a reply would come from.</summary>
    public required PhoneNumber Line { get; init; }

    /// <summary>The text, or what the voicemail says; null for a missed call.</summary>
    public required string? Text { get; init; }

    /// <summary>The call's id, which a missed call and its voicemail share; null for a text.</summary>
    public string? CallId { get; init; }

    /// <summary>The contact's name as the event or an earlier one tells it; null where none does.</summary>
    public required string? ContactName { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The present, read once for the whole unit of work.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What is known of the conversation, this event included.</summary>
    public required ReplyFacts Facts { get; init; }

    /// <summary>The occasion that an event gives; null for one that gets no reply, such as a call of ours that the contact did not answer.</summary>
    public static ReplyOccasion? Of(
        string account, string conversationId, string eventId, JustCallEvent told, DateTimeOffset now, ReplyFacts facts)
    {
        return told switch
        {
            SmsReceived text => By(text, text.Body, text.ContactName),
            CallMissed { Direction: Direction.Inbound } call => By(call, text: null, call.ContactName),
            VoicemailReceived { Direction: Direction.Inbound } call => By(call, call.Transcription, call.ContactName),
            _ => null,
        };

        ReplyOccasion By(ConversationEvent contact, string? text, string? name) => new()
        {
            Account = account,
            ConversationId = conversationId,
            EventId = eventId,
            EventName = told.Name,
            Contact = contact.Contact,
            Line = contact.Line,
            Text = text,
            CallId = (told as CallEvent)?.CallId,
            ContactName = name ?? facts.ContactName,
            OccurredAt = told.OccurredAt,
            Now = now,
            Facts = facts,
        };
    }

    /// <summary>The event's id only: the rest is personal.</summary>
    public override string ToString() => EventId;
}
