namespace JustCallFx.Core.Outbox;

/// <summary>A reply in the list of those that are not done, as it was when it was last seen to.</summary>
/// <param name="Address">Where it is found.</param>
/// <param name="Account">The JustCall account.</param>
/// <param name="State">How far it had come; <see cref="ReplyState.Sent"/> for one that did not arrive.</param>
/// <param name="DecidedAt">When it was decided.</param>
public sealed record OpenReply(ReplyAddress Address, string Account, ReplyState State, DateTimeOffset DecidedAt)
{
    /// <summary>When it had come that far, by the clock of the tables.</summary>
    internal DateTimeOffset? NotedAt { get; init; }
}
