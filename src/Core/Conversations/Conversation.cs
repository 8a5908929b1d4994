using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// What is known of the exchange between one contact and one of our lines. Immutable; events make new ones. It holds only the newest of
/// each kind of fact and counts of distinct events, so that their order does not matter; all else is derived from these.
/// </summary>
public sealed partial record Conversation
{
    /// <summary>Its id; see <see cref="ConversationIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The JustCall account.</summary>
    public required string Account { get; init; }

    /// <summary>Our number.</summary>
    public required PhoneNumber Line { get; init; }

    /// <summary>The customer.</summary>
    public required PhoneNumber Contact { get; init; }

    /// <summary>The contact's newest name that a text or call told.</summary>
    public Register? ContactName { get; init; }

    /// <summary>When something last happened, and the event's name.</summary>
    public Register? LastActivity { get; init; }

    /// <summary>The newest text from the contact, shortened.</summary>
    public Register? LastInbound { get; init; }

    /// <summary>The newest text to the contact, shortened, whoever sent it.</summary>
    public Register? LastOutbound { get; init; }

    /// <summary>The newest text to the contact that an agent wrote, by its id; see <see cref="Agents"/>.</summary>
    public Register? LastByAgent { get; init; }

    /// <summary>The newest text to the contact that is no automatic reply of ours, by its id.</summary>
    public Register? LastByOthers { get; init; }

    /// <summary>The newest call that was talked on, by its id.</summary>
    public Register? LastTalk { get; init; }

    /// <summary>The newest call that nobody answered, by its id.</summary>
    public Register? LastMissed { get; init; }

    /// <summary>The newest text that was delivered, by its id.</summary>
    public Register? LastDelivered { get; init; }

    /// <summary>The newest text that was sent and did not arrive, by its id.</summary>
    public Register? LastUndelivered { get; init; }

    /// <summary>The newest text that was not sent, by its id.</summary>
    public Register? LastFailed { get; init; }

    /// <summary>The id of the agent whom the newest event with an agent names.</summary>
    public Register? AssignedAgent { get; init; }

    /// <summary>An operator's newest pause of automatic replies: until when, or empty for until they are resumed.</summary>
    public Register? Paused { get; init; }

    /// <summary>A rule's newest silence of automatic replies: until when.</summary>
    public Register? Silenced { get; init; }

    /// <summary>When an operator last let automatic replies go on.</summary>
    public Register? Resumed { get; init; }

    /// <summary>How many texts the contact has sent.</summary>
    public int InboundCount { get; init; }

    /// <summary>How many texts went to the contact.</summary>
    public int OutboundCount { get; init; }

    /// <summary>How many calls ended.</summary>
    public int CallCount { get; init; }

    /// <summary>How many calls nobody answered.</summary>
    public int MissedCount { get; init; }

    /// <summary>How many voicemails the contact has left.</summary>
    public int VoicemailCount { get; init; }

    /// <summary>The conversation as it is before its first event.</summary>
    public static Conversation Opened(string id, string account, PhoneNumber line, PhoneNumber contact) =>
        new() { Id = id, Account = account, Line = line, Contact = contact };

    /// <summary>The id only: what a conversation holds is personal.</summary>
    public override string ToString() => Id;
}
