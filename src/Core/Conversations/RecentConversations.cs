using System.Collections.Concurrent;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// Remembers for the newest events which conversation each was written into, so that the same event id under another line or contact
/// is noticed although it would be written elsewhere. In memory and per instance: enough for repeats, which come within hours.
/// </summary>
internal sealed class RecentConversations
{
    private const int Most = 100_000;

    private ConcurrentDictionary<string, string> newer = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, string> older = new(StringComparer.Ordinal);

    /// <summary>Whether the event is known in another conversation than this.</summary>
    public bool IsElsewhere(string eventId, string conversationId) =>
        (newer.TryGetValue(eventId, out var known) || older.TryGetValue(eventId, out known)) && known != conversationId;

    /// <summary>Notes where an event was written.</summary>
    public void Note(string eventId, string conversationId)
    {
        if (newer.Count >= Most)
            (older, newer) = (newer, new(StringComparer.Ordinal));
        newer.TryAdd(eventId, conversationId);
    }
}
