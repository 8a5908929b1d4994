namespace JustCallFx.Functions.Ops;

/// <summary>Conversations, the one with the newest activity first.</summary>
public sealed record ConversationList(IReadOnlyList<ConversationSummary> Conversations);
