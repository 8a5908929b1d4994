using System.Globalization;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

public sealed partial record Conversation
{
    // Stands where an event's id does: what an operator does is no event of JustCall's.
    private const string Operator = "operator";

    /// <summary>The conversation after an event that it has not seen before; the order of events does not matter.</summary>
    public Conversation Apply(string eventId, JustCallEvent told)
    {
        var seen = this with { LastActivity = new Register(told.OccurredAt, eventId, told.Name).OrNewer(LastActivity) };
        return told switch
        {
            SmsReceived text => seen.With(eventId, text),
            SmsSent text => seen.With(eventId, text),
            SmsDelivered text => seen with { LastDelivered = Newer(LastDelivered, text.MessageId) },
            SmsFailed { Status: SmsFailed.Undelivered } text => seen with { LastUndelivered = Newer(LastUndelivered, text.MessageId) },
            SmsFailed text => seen with { LastFailed = Newer(LastFailed, text.MessageId) },
            CallEvent call => seen.With(eventId, call),
            _ => seen,
        };

        Register? Newer(Register? known, string value) => Newest(known, told, eventId, value);
    }

    /// <summary>The conversation after an operator silenced automatic replies, until a time or until they are resumed.</summary>
    public Conversation PausedAt(DateTimeOffset at, DateTimeOffset? until) => this with
    {
        Paused = new Register(at, Operator, until is { } end ? InstantText(end) : "").OrNewer(Paused),
    };

    /// <summary>The conversation after an operator let automatic replies go on.</summary>
    public Conversation ResumedAt(DateTimeOffset at) => this with { Resumed = new Register(at, Operator, "").OrNewer(Resumed) };

    private Conversation With(string eventId, SmsReceived text) => this with
    {
        ContactName = Newest(ContactName, text, eventId, Preview(text.ContactName)),
        LastInbound = Newest(LastInbound, text, eventId, TextPreview.Of(text.Body)),
        AssignedAgent = Newest(AssignedAgent, text, eventId, text.AgentId),
        InboundCount = InboundCount + 1,
        History = History with { Texts = History.Texts.With(new PastText(text.OccurredAt, eventId, TextHash.Of(text.Body))) },
    };

    private Conversation With(string eventId, SmsSent text)
    {
        var reply = ReplyThatIs(text);
        var byAgent = reply is null && Agents.Wrote(text);
        return this with
        {
            ContactName = Newest(ContactName, text, eventId, Preview(text.ContactName)),
            LastOutbound = Newest(LastOutbound, text, eventId, TextPreview.Of(text.Body)),
            LastByOthers = Newest(LastByOthers, text, eventId, reply is null ? text.MessageId : null),
            LastByAgent = Newest(LastByAgent, text, eventId, byAgent ? text.MessageId : null),
            AssignedAgent = Newest(AssignedAgent, text, eventId, byAgent ? text.AgentId : null),
            OutboundCount = OutboundCount + 1,
            History = reply is null ? History : History with { Sending = History.Sending.Remove(reply) },
        };
    }

    private Conversation With(string eventId, CallEvent call) => this with
    {
        ContactName = Newest(ContactName, call, eventId, Preview(call.ContactName)),
        AssignedAgent = Newest(AssignedAgent, call, eventId, call.AgentId),
        LastTalk = Newest(LastTalk, call, eventId, Agents.Talked(call) ? call.CallId : null),
        LastMissed = Newest(LastMissed, call, eventId, call is CallMissed or VoicemailReceived ? call.CallId : null),
        CallCount = CallCount + (call is CallCompleted ? 1 : 0),
        MissedCount = MissedCount + (call is CallMissed ? 1 : 0),
        VoicemailCount = VoicemailCount + (call is VoicemailReceived ? 1 : 0),
    };

    // An event that tells nothing of a fact leaves what is known.
    private static Register? Newest(Register? known, JustCallEvent told, string eventId, string? value) =>
        value is null ? known : new Register(told.OccurredAt, eventId, value).OrNewer(known);

    private static string InstantText(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static string? Preview(string? name) => name is null ? null : TextPreview.Of(name);
}
