using System.Text.Json;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.HelpCentre;

/// <summary>Reads the help-centre dialect's <c>call.*</c> events and voicemail (contract §3.2).</summary>
internal static class HelpCentreCalls
{
    public static Reading ReadCompleted(JsonElement json, DateTimeOffset at) => Read(json, null, (data, call) => new CallCompleted
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
        DurationSeconds = data.Whole("duration"),
        RecordingUrl = data.Text("recording_url"),
        Notes = data.Text("notes"),
        Disposition = data.Text("disposition"),
    });

    public static Reading ReadMissed(JsonElement json, DateTimeOffset at) => Read(json, Direction.Inbound, (data, call) => new CallMissed
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
        RingSeconds = data.Whole("ring_duration"),
    });

    public static Reading ReadAnswered(JsonElement json, DateTimeOffset at) => Read(json, Direction.Inbound, (data, call) => new CallAnswered
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
    });

    public static Reading ReadVoicemail(JsonElement json, DateTimeOffset at) => Read(json, Direction.Inbound, (data, call) => new VoicemailReceived
    {
        OccurredAt = at,
        CallId = call.Id,
        Direction = call.Direction,
        Contact = call.Contact,
        Line = call.Line,
        DurationSeconds = data.Whole("duration"),
        RecordingUrl = data.Text("recording_url"),
        Transcription = data.Text("transcription"),
    });

    private static Reading Read(
        JsonElement json, Direction? usual, Func<Fields, (string Id, Direction Direction, PhoneNumber Contact, PhoneNumber Line), CallEvent> make)
    {
        var data = new Fields(json);
        if (data.Text("call_id") is not { } id)
            return Reading.Missing("call_id");
        if ((Directions.Parse(data.Text("direction")) ?? usual) is not { } direction)
            return Reading.NotUnderstood("direction is missing or not known");
        if (PhoneNumber.Parse(data.Text("from")) is not { } from)
            return Reading.Missing("from");
        if (PhoneNumber.Parse(data.Text("to")) is not { } to)
            return Reading.Missing("to");

        // The customer is who calls on inbound and who is called on outbound.
        var (contact, line) = direction == Direction.Inbound ? (from, to) : (to, from);
        data.Text("status");
        var call = make(data, (id, direction, contact, line));
        return Reading.Of((call with
        {
            ContactName = data.Text("contact_name"), AgentId = data.Text("agent_id"), AgentName = data.Text("agent_name"),
        }) with { Unknown = data.Unknown() });
    }
}
