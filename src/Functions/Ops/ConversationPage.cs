using JustCallFx.Core.Conversations;

namespace JustCallFx.Functions.Ops;

/// <summary>A conversation's summary with what happened in it.</summary>
public sealed record ConversationPage : ConversationSummary
{
    private ConversationPage(ConversationSummary summary, IReadOnlyList<TimelineEntry> timeline, IReadOnlyList<ReplyReport> replies)
        : base(summary) => (Timeline, Replies) = (timeline, replies);

    /// <summary>What happened, newest first.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; }

    /// <summary>What became of the automatic replies that the timeline names.</summary>
    public IReadOnlyList<ReplyReport> Replies { get; }

    /// <summary>The page of a conversation.</summary>
    public static ConversationPage Of(
        ConversationSummary summary, IReadOnlyList<TimelineEntry> timeline, IReadOnlyList<ReplyReport> replies) => new(summary, timeline, replies);
}
