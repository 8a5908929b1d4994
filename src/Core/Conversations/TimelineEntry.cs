using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>One thing that happened in a conversation, as its page shows it.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Type">The event's name, such as <c>sms.received</c>.</param>
/// <param name="At">When it happened.</param>
/// <param name="Direction">Which way it went.</param>
/// <param name="Body">The text, or what a voicemail says; null where there is none.</param>
public sealed record TimelineEntry(string EventId, string Type, DateTimeOffset At, Direction Direction, string? Body)
{
    /// <summary>The entry of an event.</summary>
    public static TimelineEntry Of(string eventId, JustCallEvent told) =>
        new(eventId, told.Name, told.OccurredAt, DirectionOf(told), BodyOf(told));

    /// <summary>The id only: what happened is personal.</summary>
    public override string ToString() => EventId;

    private static Direction DirectionOf(JustCallEvent told) => told switch
    {
        CallEvent call => call.Direction,
        SmsSent or SmsDelivered or SmsFailed => Direction.Outbound,
        _ => Direction.Inbound,
    };

    private static string? BodyOf(JustCallEvent told) => told switch
    {
        SmsReceived text => text.Body,
        SmsSent text => text.Body,
        SmsFailed text => text.ErrorMessage,
        VoicemailReceived voicemail => voicemail.Transcription,
        CallCompleted call => call.Notes,
        ConsentEvent consent => consent.Body,
        _ => null,
    };
}
