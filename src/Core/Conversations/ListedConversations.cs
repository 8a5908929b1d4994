namespace JustCallFx.Core.Conversations;

/// <summary>A page of the list of conversations.</summary>
/// <param name="Conversations">The conversations, the one with the newest activity first.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record ListedConversations(IReadOnlyList<Conversation> Conversations, ListPosition? Next);
