namespace JustCallFx.Functions.Ops;

/// <summary>The automatic replies that are not done, or did not arrive.</summary>
/// <param name="Replies">Oldest decision first.</param>
public sealed record ReplyList(IReadOnlyList<ReplyReport> Replies);
