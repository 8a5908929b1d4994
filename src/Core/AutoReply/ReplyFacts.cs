using System.Collections.Immutable;

namespace JustCallFx.Core.AutoReply;

/// <summary>What the decision on a reply needs to know of a conversation, the event that it is about included.</summary>
public sealed record ReplyFacts
{
    /// <summary>The facts of a conversation in which nothing has happened.</summary>
    public static ReplyFacts None { get; } = new();

    /// <summary>How many texts the contact has sent on this line.</summary>
    public int InboundTexts { get; init; }

    /// <summary>How many texts went to the contact from this line, whoever sent them.</summary>
    public int OutboundTexts { get; init; }

    /// <summary>How many calls ended, how many nobody answered, how many voicemails were left: whichever is most, since one call may be all.</summary>
    public int Calls { get; init; }

    /// <summary>When an agent and the contact last talked; null when they never did.</summary>
    public DateTimeOffset? LastTalkAt { get; init; }

    /// <summary>
    /// The event time of the newest text to the contact that is not one of our own automatic replies: an agent's, a campaign's, another
    /// program's. Null when there is none.
    /// </summary>
    public DateTimeOffset? LastSentByOthersAt { get; init; }

    /// <summary>
    /// Until when automatic replies are silent here because an agent has written or an operator said so, whichever is later;
    /// <see cref="DateTimeOffset.MaxValue"/> for until they are resumed; null when they are not silent now.
    /// </summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>Why they are silent, in a few words that hold nothing personal; null when they are not.</summary>
    public string? PausedBecause { get; init; }

    /// <summary>The contact's newest name that a text or call told; null when none did.</summary>
    public string? ContactName { get; init; }

    /// <summary>
    /// The replies that were decided here, sent or not, newest first, as <see cref="PastReplies.With"/> keeps them; the reply to this event
    /// is not among them.
    /// </summary>
    public ImmutableArray<PastReply> Replies { get; init; } = [];

    /// <summary>The newest texts from the contact, as <see cref="PastTexts.With"/> keeps them; this event's own may be among them.</summary>
    public ImmutableArray<PastText> Texts { get; init; } = [];

    /// <summary>Whether the event is the first that is known of the contact on this line; the events of one call count as one.</summary>
    public bool IsFirstContact => InboundTexts + OutboundTexts + Calls <= 1 && LastTalkAt is null;
}
