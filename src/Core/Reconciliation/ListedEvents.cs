using JustCallFx.Core.Events;
using JustCallFx.Core.SmsApi;

namespace JustCallFx.Core.Reconciliation;

/// <summary>Makes the canonical events that a listed text stands for.</summary>
internal static class ListedEvents
{
    private const string Delivered = "delivered";

    /// <summary>The coming or going of a text, at a time.</summary>
    public static TextEvent TextOf(ListedText text, DateTimeOffset at) => text.Direction == Direction.Inbound
        ? new SmsReceived
        {
            OccurredAt = at,
            MessageId = text.MessageId,
            Contact = text.Contact,
            Line = text.Line,
            Body = text.Body,
            Media = text.Media,
            ContactName = text.ContactName,
            AgentId = text.AgentId,
        }
        : new SmsSent
        {
            OccurredAt = at,
            MessageId = text.MessageId,
            Contact = text.Contact,
            Line = text.Line,
            Body = text.Body,
            Media = text.Media,
            ContactName = text.ContactName,
            AgentId = text.AgentId,
            Medium = text.Medium,
        };

    /// <summary>
    /// What became of a text to the contact, at the text's own time, since the list tells no other; null while that is open.
    /// </summary>
    public static TextEvent? OutcomeOf(ListedText text, DateTimeOffset at) => (text.Direction, text.Status) switch
    {
        (Direction.Outbound, Delivered) => new SmsDelivered
        {
            OccurredAt = at, MessageId = text.MessageId, Contact = text.Contact, Line = text.Line,
        },
        (Direction.Outbound, (SmsFailed.Failed or SmsFailed.Undelivered) and var status) => new SmsFailed
        {
            OccurredAt = at, MessageId = text.MessageId, Contact = text.Contact, Line = text.Line, Status = status,
        },
        _ => null,
    };
}
