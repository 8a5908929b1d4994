namespace JustCallFx.Core.Outbox;

/// <summary>The replies of one state among those that are not done.</summary>
/// <param name="State">The state; <see cref="ReplyState.Sent"/> for those that did not arrive.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Oldest">When the oldest was decided.</param>
public sealed record OpenReplyGroup(ReplyState State, int Count, DateTimeOffset Oldest);
