namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>A missed call and its voicemail are one call (contract §3.1): whichever event comes first gets the reply.</summary>
internal sealed class SameCallGuard : IReplyGuard
{
    public ReplyGuard Name => ReplyGuard.SameCall;

    public string? Stops(GuardQuestion question) =>
        question.Occasion.CallId is { } callId && question.Replies.Any(reply => reply.CallHash == TextHash.Of(callId))
            ? "another event of the same call has its reply"
            : null;
}
