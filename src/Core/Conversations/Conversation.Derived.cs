using System.Globalization;

namespace JustCallFx.Core.Conversations;

public sealed partial record Conversation
{
    /// <summary>The newest text in either direction, shortened.</summary>
    public Register? LastText => LastInbound?.OrNewer(LastOutbound) ?? LastOutbound;

    /// <summary>
    /// Since when the contact waits for an answer: the newest text, missed call or voicemail, where no agent wrote or talked since; null
    /// while nobody waits.
    /// </summary>
    public DateTimeOffset? WaitingSince
    {
        get
        {
            var asked = Newer(LastInbound, LastMissed)?.At;
            var answered = Newer(LastByAgent, LastTalk)?.At;
            return asked > answered || answered is null ? asked : null;
        }
    }

    /// <summary>
    /// What became of the text that was last reported on. Of one text the better outcome counts, whichever came later: a carrier may
    /// report a failure that its next try undoes, never the reverse.
    /// </summary>
    public DeliveryOutcome? LastDelivery
    {
        get
        {
            DeliveryOutcome?[] reported =
            [
                Outcome(LastFailed, TextStatus.Failed), Outcome(LastUndelivered, TextStatus.Undelivered), Outcome(LastDelivered, TextStatus.Delivered),
            ];
            return reported.OfType<DeliveryOutcome>()
                .GroupBy(outcome => outcome.MessageId, (_, ofText) => ofText.MaxBy(outcome => outcome.Status)!)
                .MaxBy(outcome => (outcome.At, outcome.Status));
        }
    }

    /// <summary>Why automatic replies are silent, for the longest of several reasons; null when they are not.</summary>
    /// <param name="now">The present.</param>
    /// <param name="takeover">For how long an agent's own text keeps them silent.</param>
    /// <param name="exceptBy">The event whose reply asks: the silence that its rule wanted after it is none for itself.</param>
    public ReplyPause? PauseAt(DateTimeOffset now, TimeSpan takeover, string? exceptBy = null)
    {
        var end = Paused is { Value.Length: > 0 } ? Instant(Paused.Value) : DateTimeOffset.MaxValue;
        var byRule = Silenced is null || Silenced.EventId == exceptBy ? null : Silenced;
        ReplyPause?[] pauses =
        [
            Lasting(LastByAgent, now, LastByAgent?.At + takeover, ReplyPause.AgentWrote),
            Lasting(Paused, now, end, ReplyPause.ByOperator),
            Lasting(byRule, now, byRule is null ? null : Instant(byRule.Value), ReplyPause.ByRule),
        ];
        return pauses.OfType<ReplyPause>().MaxBy(pause => pause.Until);
    }

    // Something said in the same instant as the resumption is not undone by it: silence is the safe side.
    private ReplyPause? Lasting(Register? since, DateTimeOffset now, DateTimeOffset? until, string because) =>
        since is null || until is not { } end || end <= now || Resumed?.At > since.At ? null : new(end, because);

    private static DeliveryOutcome? Outcome(Register? newest, TextStatus status) =>
        newest is null ? null : new(newest.At, newest.Value, status);

    private static Register? Newer(Register? one, Register? other) => one?.OrNewer(other) ?? other;

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
