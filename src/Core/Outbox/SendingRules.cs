using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;

namespace JustCallFx.Core.Outbox;

/// <summary>What takes a reply back between its decision and its sending; each reason is shown to people.</summary>
internal static class SendingRules
{
    /// <summary>The contact wants no texts.</summary>
    public const string OptedOut = "the contact wants no texts";

    private static readonly TimeSpan Latest = TimeSpan.FromHours(24);

    /// <summary>Why a reply is not to be sent any more; null when it is.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="conversation">Its conversation as it is now.</param>
    /// <param name="account">Its account; null when the settings name it no more.</param>
    /// <param name="takeover">For how long an agent's own text keeps replies silent.</param>
    /// <param name="now">The present.</param>
    public static string? Refusal(Reply reply, Conversation conversation, Account? account, TimeSpan takeover, DateTimeOffset now)
    {
        if (account is not { Replies: ReplyMode.On })
            return "the account does not answer by itself any more";
        if (conversation.PauseAt(now, takeover, exceptBy: reply.EventId) is { } pause)
            return pause.Because;
        if (conversation.LastByOthers?.At > reply.AskedAt || conversation.LastTalk?.At > reply.AskedAt)
            return "someone else has answered";
        return now - reply.AskedAt > Latest ? "it could not be sent within a day" : null;
    }
}
