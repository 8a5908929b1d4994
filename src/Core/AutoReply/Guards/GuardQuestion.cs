using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply.Hours;
using JustCallFx.Core.AutoReply.Rules;

namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>All that guards look at: whether this reply may be given now.</summary>
internal sealed record GuardQuestion
{
    /// <summary>The occasion.</summary>
    public required ReplyOccasion Occasion { get; init; }

    /// <summary>The rule that is meant for it.</summary>
    public required ReplyRule Rule { get; init; }

    /// <summary>What the rule would say.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the account answers by itself.</summary>
    public required ReplyMode Mode { get; init; }

    /// <summary>Whether the contact wants no texts.</summary>
    public required bool IsRefused { get; init; }

    /// <summary>What is too old and too much.</summary>
    public required ReplyLimits Limits { get; init; }

    /// <summary>The account's hours.</summary>
    public required AccountHours Hours { get; init; }

    /// <summary>The replies that count: where replies are sent, those that were only shown do not.</summary>
    public IEnumerable<PastReply> Replies => Occasion.Facts.Replies.Where(reply => Mode == ReplyMode.Shadow || !reply.IsShadow);

    /// <summary>When the contact's quiet hours end; null outside of them.</summary>
    public DateTimeOffset? QuietUntil => Hours.QuietUntil(Occasion.Contact, Occasion.Now);
}
