namespace JustCallFx.Functions.Ops;

/// <summary>Conversations, the one with the newest activity first.</summary>
/// <param name="Conversations">The conversations.</param>
/// <param name="Next">Where the next page begins, for the parameter <c>from</c>; null after the last.</param>
public sealed record ConversationList(IReadOnlyList<ConversationSummary> Conversations, string? Next = null);
