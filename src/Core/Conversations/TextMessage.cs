using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>One text with what became of it. Its facts come from different events, in any order; each is null until it is told.</summary>
public sealed record TextMessage
{
    /// <summary>JustCall's id.</summary>
    public required string MessageId { get; init; }

    /// <summary>The automatic reply that it is; null where it is none.</summary>
    public string? ReplyId { get; init; }

    /// <summary>What was said; null while only reports on the text have come.</summary>
    public string? Body { get; init; }

    /// <summary>Pictures and files; null where there are none.</summary>
    public IReadOnlyList<Media>? Media { get; init; }

    /// <summary>When it came from the contact.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When it was sent to the contact.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it reached the contact's phone.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>When it was found not to have arrived.</summary>
    public DateTimeOffset? UndeliveredAt { get; init; }

    /// <summary>When it was found not to have been sent.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Why it did not arrive or was not sent.</summary>
    public string? Reason { get; init; }

    /// <summary>How far it has come by all that was told.</summary>
    public TextStatus Status => this switch
    {
        { DeliveredAt: not null } => TextStatus.Delivered,
        { UndeliveredAt: not null } => TextStatus.Undelivered,
        { FailedAt: not null } => TextStatus.Failed,
        { SentAt: not null } => TextStatus.Sent,
        _ => TextStatus.Received,
    };

    /// <summary>The id only: what was said is personal.</summary>
    public override string ToString() => MessageId;
}
