using JustCallFx.Core.Conversations;

namespace JustCallFx.Core.Outbox;

/// <summary>What operators see of the replies that are not done.</summary>
/// <param name="Groups">How many there are of each state, whichever are asked for.</param>
/// <param name="Replies">Those that are asked for, oldest decision first, each with its text as far as that is known.</param>
/// <param name="HasMore">Whether there are more of these.</param>
public sealed record OpenReplyPage(
    IReadOnlyList<OpenReplyGroup> Groups, IReadOnlyList<(Reply Reply, TextMessage? Text)> Replies, bool HasMore);
