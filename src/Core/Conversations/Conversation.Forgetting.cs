using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Conversations;

public sealed partial record Conversation
{
    /// <summary>When the contact was forgotten; what happened until then stays forgotten. Null for one who was not.</summary>
    public DateTimeOffset? ForgottenAt { get; init; }

    /// <summary>
    /// The conversation without what was told of the contact until a time: its counts, when it was forgotten, and what has come since.
    /// </summary>
    public Conversation Forgotten(DateTimeOffset at) => LastActivity?.At > at
        ? this with
        {
            ForgottenAt = at,
            ContactName = Since(ContactName, at),
            LastInbound = Since(LastInbound, at),
            LastOutbound = Since(LastOutbound, at),
            History = History.Since(at),
        }
        : Emptied() with { ForgottenAt = at };

    private Conversation Emptied() => Opened(Id, Account, Line, default) with
    {
        InboundCount = InboundCount,
        OutboundCount = OutboundCount,
        CallCount = CallCount,
        MissedCount = MissedCount,
        VoicemailCount = VoicemailCount,
    };

    /// <summary>The conversation without the texts of before a time that it shows.</summary>
    public Conversation WithoutTextsBefore(DateTimeOffset time) => this with
    {
        LastInbound = WithoutText(LastInbound, time),
        LastOutbound = WithoutText(LastOutbound, time),
    };

    /// <summary>Whether what happened then is to stay forgotten.</summary>
    internal bool Forgets(DateTimeOffset at) => at <= ForgottenAt;

    /// <summary>The conversation with its contact, who is not known of one that was forgotten.</summary>
    internal Conversation With(PhoneNumber contact) => Contact == contact ? this : this with { Contact = contact };

    private static Register? Since(Register? fact, DateTimeOffset time) => fact?.At > time ? fact : null;

    private static Register? WithoutText(Register? text, DateTimeOffset time) => text?.At < time ? text with { Value = "" } : text;
}
