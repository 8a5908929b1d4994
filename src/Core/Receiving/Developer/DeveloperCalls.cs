using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.Developer;

/// <summary>Reads the developer dialect's <c>call.*</c> events (contract §3.3).</summary>
internal static class DeveloperCalls
{
    public static Reading ReadCompleted(DeveloperEnvelope told) => Read(told, (data, call, at) => new CallCompleted
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
        DurationSeconds = data.Object("call_duration"u8).Whole("conversation_time"u8),
        RecordingUrl = data.Object("call_info"u8).Text("recording"u8),
        Notes = data.Object("call_info"u8).Text("notes"u8),
        Disposition = data.Object("call_info"u8).Text("disposition"u8),
    });

    public static Reading ReadMissed(DeveloperEnvelope told) => Read(told, (data, call, at) => new CallMissed
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
        RingSeconds = data.Object("call_duration"u8).Whole("ring_time"u8),
        Reason = data.Object("call_info"u8).Text("missed_call_reason"u8),
    });

    public static Reading ReadAnswered(DeveloperEnvelope told) => Read(told, (data, call, at) => new CallAnswered
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
    });

    public static Reading ReadVoicemail(DeveloperEnvelope told) => Read(told, (data, call, at) => new VoicemailReceived
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
        DurationSeconds = data.Object("call_duration"u8).Whole("total_duration"u8),
        RecordingUrl = data.Object("call_info"u8).Text("recording"u8),
        Transcription = data.Object("call_info"u8).Text("voicemail_transcription"u8),
    });

    private static Reading Read(
        DeveloperEnvelope told,
        Func<Fields, (string Id, Direction Direction, PhoneNumber Contact, PhoneNumber Line), DateTimeOffset, CallEvent> make)
    {
        var data = told.Data;
        // A call's id may be sent empty; then its sid names it (contract §3.3).
        if ((data.Text("id"u8) ?? data.Text("call_sid"u8)) is not { } id)
            return Reading.Missing("id");
        if (PhoneNumber.ParseInternational(data.Text("contact_number"u8)) is not { } contact)
            return Reading.Missing("contact_number");
        if (PhoneNumber.ParseInternational(data.Text("justcall_number"u8)) is not { } line)
            return Reading.Missing("justcall_number");
        if (Directions.Parse(data.Object("call_info"u8).Text("direction"u8)) is not { } direction)
            return Reading.NotUnderstood("direction is missing or not known");

        var began = DeveloperEnvelope.Time(data, "call_date"u8, "call_time"u8);
        var call = make(data, (id, direction, contact, line), told.MadeAt ?? began ?? told.Now);
        return Reading.Of(call with
        {
            ContactName = data.Text("contact_name"u8), AgentId = data.Text("agent_id"u8), AgentName = data.Text("agent_name"u8),
        });
    }
}
