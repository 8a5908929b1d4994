using JustCallFx.Core.Conversations;

namespace JustCallFx.Functions.Ops;

/// <summary>A conversation with what happened in it, newest first. The other fields are those of <see cref="ConversationSummary"/>.</summary>
public sealed record ConversationPage(
    string Id,
    string Line,
    string Contact,
    string? ContactName,
    DateTimeOffset? LastActivityAt,
    string? LastText,
    IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>The page of a conversation.</summary>
    public static ConversationPage Of(Conversation conversation, IReadOnlyList<TimelineEntry> timeline)
    {
        var summary = ConversationSummary.Of(conversation);
        return new(summary.Id, summary.Line, summary.Contact, summary.ContactName, summary.LastActivityAt, summary.LastText, timeline);
    }
}
