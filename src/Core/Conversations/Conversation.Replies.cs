using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

public sealed partial record Conversation
{
    // JustCall's clock and ours differ, and a text may wait there before it is sent.
    private static readonly TimeSpan EarliestEcho = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LatestEcho = TimeSpan.FromMinutes(15);

    /// <summary>What is remembered for automatic replies.</summary>
    public ReplyHistory History { get; init; } = ReplyHistory.None;

    /// <summary>What the decision on a reply needs to know of the conversation, the event that it is about included.</summary>
    /// <param name="now">The present.</param>
    /// <param name="takeover">For how long an agent's own text keeps replies silent.</param>
    public ReplyFacts FactsAt(DateTimeOffset now, TimeSpan takeover)
    {
        var pause = PauseAt(now, takeover);
        return new()
        {
            InboundTexts = InboundCount,
            OutboundTexts = OutboundCount,
            Calls = Math.Max(CallCount, Math.Max(MissedCount, VoicemailCount)),
            LastTalkAt = LastTalk?.At,
            LastSentByOthersAt = LastByOthers?.At,
            PausedUntil = pause?.Until,
            PausedBecause = pause?.Because,
            ContactName = ContactName?.Value,
            Replies = History.Replies,
            Texts = History.Texts,
        };
    }

    /// <summary>The conversation after a decision on a reply to an event was taken.</summary>
    public Conversation After(string eventId, JustCallEvent told, ReplyDecision decision, DateTimeOffset now) => decision switch
    {
        ReplyDecision.Reply reply => (this with { History = History with { Replies = History.Replies.With(Past(reply, told, now)) } })
            .SilencedUntil(reply.IsShadow ? null : reply.PauseUntil, eventId, now),
        ReplyDecision.Pause { IsShadow: false } pause => SilencedUntil(pause.Until, eventId, now),
        _ => this,
    };

    /// <summary>The conversation while a reply is being sent: the text that JustCall will tell us of is known as ours.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="isAgain">Whether it may have been sent before, so that JustCall may tell of two texts.</param>
    public Conversation WhileSending(SendingReply reply, bool isAgain = false) => this with
    {
        History = History with
        {
            Sending = [.. History.Sending.Where(one => isAgain || one.ReplyId != reply.ReplyId).Append(reply).TakeLast(SendingReply.Most)],
        },
    };

    /// <summary>The automatic reply that a sent text is, by its words and time; null when it is somebody else's.</summary>
    public SendingReply? ReplyThatIs(SmsSent text)
    {
        if (History.Sending.IsEmpty)
            return null;
        var hash = TextHash.Of(text.Body);
        return History.Sending.FirstOrDefault(reply =>
            reply.TextHash == hash && text.OccurredAt >= reply.At - EarliestEcho && text.OccurredAt <= reply.At + LatestEcho);
    }

    private static PastReply Past(ReplyDecision.Reply reply, JustCallEvent told, DateTimeOffset now) =>
        new(reply.Rule, now, TextHash.Of(reply.Text), reply.IsShadow, told is CallEvent call ? TextHash.Of(call.CallId) : null);

    private Conversation SilencedUntil(DateTimeOffset? until, string eventId, DateTimeOffset now) => until is null
        ? this
        : this with { Silenced = new Register(now, eventId, InstantText(until.Value)).OrNewer(Silenced) };
}
