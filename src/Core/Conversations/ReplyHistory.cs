using System.Collections.Immutable;
using JustCallFx.Core.AutoReply;

namespace JustCallFx.Core.Conversations;

/// <summary>What a conversation remembers for automatic replies. Two are equal that hold the same.</summary>
public sealed record ReplyHistory
{
    /// <summary>That of a new conversation.</summary>
    public static ReplyHistory None { get; } = new();

    /// <summary>The automatic replies that were decided, newest first, as far as later decisions count them.</summary>
    public ImmutableArray<PastReply> Replies { get; init; } = [];

    /// <summary>The newest texts from the contact by their hashes.</summary>
    public ImmutableArray<PastText> Texts { get; init; } = [];

    /// <summary>The automatic replies whose sending began and whose <c>sms.sent</c> has not come back, oldest first.</summary>
    public ImmutableArray<SendingReply> Sending { get; init; } = [];

    /// <summary>What it holds of after a time.</summary>
    public ReplyHistory Since(DateTimeOffset time) => new()
    {
        Replies = [.. Replies.Where(reply => reply.At > time)],
        Texts = [.. Texts.Where(text => text.At > time)],
        Sending = [.. Sending.Where(reply => reply.At > time)],
    };

    /// <inheritdoc />
    public bool Equals(ReplyHistory? other) =>
        other is not null && Replies.SequenceEqual(other.Replies) && Texts.SequenceEqual(other.Texts) && Sending.SequenceEqual(other.Sending);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Replies.Length, Texts.Length, Sending.Length);

    /// <summary>How much it holds.</summary>
    public override string ToString() => $"{Replies.Length} replies, {Texts.Length} texts, {Sending.Length} being sent";
}
