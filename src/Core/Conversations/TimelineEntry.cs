using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>One thing that happened in a conversation, as its page shows it. What its event does not tell is null.</summary>
public sealed record TimelineEntry
{
    /// <summary>The event.</summary>
    public required string EventId { get; init; }

    /// <summary>The event's name, such as <c>sms.received</c>.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Which way it went.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The text, what a voicemail says, or the agent's notes on a call.</summary>
    public string? Body { get; init; }

    /// <summary>The text's pictures and files.</summary>
    public IReadOnlyList<Media>? Media { get; init; }

    /// <summary>JustCall's id of the text.</summary>
    public string? MessageId { get; init; }

    /// <summary>How far the text has come by this event or a later one that is known.</summary>
    public TextStatus? Status { get; init; }

    /// <summary>JustCall's id of the call.</summary>
    public string? CallId { get; init; }

    /// <summary>How long they talked, it rang, or the voicemail is, in seconds.</summary>
    public long? Seconds { get; init; }

    /// <summary>Where the recording of the call or the voicemail is.</summary>
    public string? RecordingUrl { get; init; }

    /// <summary>How the agent classed the call.</summary>
    public string? Disposition { get; init; }

    /// <summary>Why a text failed or a call was missed, or which lists an opt-out comes from.</summary>
    public string? Reason { get; init; }

    /// <summary>The agent on our side.</summary>
    public string? AgentId { get; init; }

    /// <summary>The agent's name.</summary>
    public string? AgentName { get; init; }

    /// <summary>What was decided on an automatic reply to it, or which one it is.</summary>
    public TimelineReply? Reply { get; init; }

    /// <summary>The id only: what happened is personal.</summary>
    public override string ToString() => EventId;

    /// <summary>The entry of an event.</summary>
    internal static TimelineEntry Of(string eventId, JustCallEvent told)
    {
        var entry = new TimelineEntry { EventId = eventId, Type = told.Name, At = told.OccurredAt, Direction = DirectionOf(told) };
        return told switch
        {
            TextEvent text => entry.With(text),
            CallEvent call => entry.With(call) with { CallId = call.CallId, AgentId = call.AgentId, AgentName = call.AgentName },
            ConsentEvent consent => entry with
            {
                MessageId = consent.MessageId,
                Body = consent.Body,
                Reason = consent is SmsOptOut { Lists.IsEmpty: false } listed ? string.Join(", ", listed.Lists) : null,
            },
            _ => entry,
        };
    }

    /// <summary>Which way an event went.</summary>
    internal static Direction DirectionOf(JustCallEvent told) => told switch
    {
        CallEvent call => call.Direction,
        SmsSent or SmsDelivered or SmsFailed => Direction.Outbound,
        _ => Direction.Inbound,
    };

    private TimelineEntry With(TextEvent told)
    {
        var entry = this with { MessageId = told.MessageId, Status = TextStatuses.Of(told) };
        return told switch
        {
            SmsReceived text => entry with { Body = text.Body, Media = Some(text.Media), AgentId = text.AgentId },
            SmsSent text => entry with { Body = text.Body, Media = Some(text.Media), AgentId = text.AgentId, AgentName = text.AgentName },
            SmsFailed text => entry with { Reason = text.ErrorMessage ?? text.ErrorCode },
            _ => entry,
        };
    }

    private TimelineEntry With(CallEvent told) => told switch
    {
        CallCompleted call => this with
        {
            Body = call.Notes, Seconds = call.DurationSeconds, RecordingUrl = call.RecordingUrl, Disposition = call.Disposition,
        },
        CallMissed call => this with { Seconds = call.RingSeconds, Reason = call.Reason },
        VoicemailReceived call => this with { Body = call.Transcription, Seconds = call.DurationSeconds, RecordingUrl = call.RecordingUrl },
        _ => this,
    };

    private static IReadOnlyList<Media>? Some(IReadOnlyList<Media> media) => media.Count > 0 ? media : null;
}
