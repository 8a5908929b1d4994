using JustCallFx.Core.Outbox;

namespace JustCallFx.Functions.Ops;

/// <summary>The automatic replies that are not done, or did not arrive.</summary>
/// <param name="Groups">How many there are of each state, and since when.</param>
/// <param name="Replies">Those that are asked for, oldest decision first.</param>
/// <param name="HasMore">Whether there are more of these.</param>
public sealed record ReplyList(IReadOnlyList<OpenReplyGroup> Groups, IReadOnlyList<ReplyReport> Replies, bool HasMore)
{
    /// <summary>The list as operators see it.</summary>
    public static ReplyList Of(OpenReplyPage page) =>
        new(page.Groups, [.. page.Replies.Select(one => ReplyReport.Of(one.Reply, one.Text))], page.HasMore);
}
