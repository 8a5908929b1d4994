namespace JustCallFx.Core.Conversations;

/// <summary>A page of a conversation's timeline.</summary>
/// <param name="Entries">What happened, newest first; each text to the contact is as far as any event says it has come.</param>
/// <param name="Next">Where the next page begins, as text; null after the last.</param>
public sealed record TimelinePage(IReadOnlyList<TimelineEntry> Entries, string? Next);
