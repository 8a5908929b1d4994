using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.HelpCentre;

/// <summary>Reads the help-centre dialect's <c>call.*</c> events and voicemail (contract §3.2).</summary>
internal static class HelpCentreCalls
{
    public static Reading ReadCompleted(Fields told, DateTimeOffset at) => Read(told, null, (data, call) => new CallCompleted
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
        DurationSeconds = data.Whole("duration"u8),
        RecordingUrl = data.Text("recording_url"u8),
        Notes = data.Text("notes"u8),
        Disposition = data.Text("disposition"u8),
    });

    public static Reading ReadMissed(Fields told, DateTimeOffset at) => Read(told, Direction.Inbound, (data, call) => new CallMissed
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
        RingSeconds = data.Whole("ring_duration"u8),
    });

    public static Reading ReadAnswered(Fields told, DateTimeOffset at) => Read(told, Direction.Inbound, (data, call) => new CallAnswered
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
    });

    public static Reading ReadVoicemail(Fields told, DateTimeOffset at) => Read(told, Direction.Inbound, (data, call) => new VoicemailReceived
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
        DurationSeconds = data.Whole("duration"u8),
        RecordingUrl = data.Text("recording_url"u8),
        Transcription = data.Text("transcription"u8),
    });

    private static Reading Read(
        Fields data, Direction? usual, Func<Fields, (string Id, Direction Direction, PhoneNumber Contact, PhoneNumber Line), CallEvent> make)
    {
        if (data.Text("call_id"u8) is not { } id)
            return Reading.Missing("call_id");
        if ((Directions.Parse(data.Text("direction"u8)) ?? usual) is not { } direction)
            return Reading.NotUnderstood("direction is missing or not known");
        if (PhoneNumber.Parse(data.Text("from"u8)) is not { } from)
            return Reading.Missing("from");
        if (PhoneNumber.Parse(data.Text("to"u8)) is not { } to)
            return Reading.Missing("to");

        // The customer is who calls on inbound and who is called on outbound.
        var (contact, line) = direction == Direction.Inbound ? (from, to) : (to, from);
        data.Text("status"u8);
        var call = make(data, (id, direction, contact, line));
        return Reading.Of(call with
        {
            ContactName = data.Text("contact_name"u8), AgentId = data.Text("agent_id"u8), AgentName = data.Text("agent_name"u8),
        });
    }
}
