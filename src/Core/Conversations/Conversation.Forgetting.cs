using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Conversations;

public sealed partial record Conversation
{
    /// <summary>When the contact was forgotten; what happened until then stays forgotten. Null for one who was not.</summary>
    public DateTimeOffset? ForgottenAt { get; init; }

    /// <summary>The conversation without the contact: its counts, and when it was forgotten.</summary>
    public Conversation Forgotten(DateTimeOffset at) => Opened(Id, Account, Line, default) with
    {
        ForgottenAt = at,
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

    private static Register? WithoutText(Register? text, DateTimeOffset time) => text?.At < time ? text with { Value = "" } : text;
}
