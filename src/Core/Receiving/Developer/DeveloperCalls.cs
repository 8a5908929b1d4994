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
        DurationSeconds = data.Object("call_duration").Whole("conversation_time"),
        RecordingUrl = data.Object("call_info").Text("recording"),
        Notes = data.Object("call_info").Text("notes"),
        Disposition = data.Object("call_info").Text("disposition"),
    });

    public static Reading ReadMissed(DeveloperEnvelope told) => Read(told, (data, call, at) => new CallMissed
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
        RingSeconds = data.Object("call_duration").Whole("ring_time"),
        Reason = data.Object("call_info").Text("missed_call_reason"),
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
        DurationSeconds = data.Object("call_duration").Whole("total_duration"),
        RecordingUrl = data.Object("call_info").Text("recording"),
        Transcription = data.Object("call_info").Text("voicemail_transcription"),
    });

    private static Reading Read(
        DeveloperEnvelope told,
        Func<Fields, (string Id, Direction Direction, PhoneNumber Contact, PhoneNumber Line), DateTimeOffset, CallEvent> make)
    {
        var data = new Fields(told.Json);
        // A call's id may be sent empty; then its sid names it (contract §3.3).
        if ((data.Text("id") ?? data.Text("call_sid")) is not { } id)
            return Reading.Missing("id");
        if (PhoneNumber.ParseInternational(data.Text("contact_number")) is not { } contact)
            return Reading.Missing("contact_number");
        if (PhoneNumber.ParseInternational(data.Text("justcall_number")) is not { } line)
            return Reading.Missing("justcall_number");
        if (Directions.Parse(data.Object("call_info").Text("direction")) is not { } direction)
            return Reading.NotUnderstood("direction is missing or not known");

        var began = DeveloperEnvelope.Time(data, "call_date", "call_time");
        var call = make(data, (id, direction, contact, line), told.MadeAt ?? began ?? told.Now);
        return Reading.Of((call with
        {
            ContactName = data.Text("contact_name"), AgentId = data.Text("agent_id"), AgentName = data.Text("agent_name"),
        }) with { Unknown = data.Unknown() });
    }
}
