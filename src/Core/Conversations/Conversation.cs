using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>What is known of the exchange between one contact and one of our lines. Immutable; events make new ones.</summary>
public sealed record Conversation
{
    /// <summary>Its id; see <see cref="ConversationIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The JustCall account.</summary>
    public required string Account { get; init; }

    /// <summary>Our number.</summary>
    public required PhoneNumber Line { get; init; }

    /// <summary>The customer.</summary>
    public required PhoneNumber Contact { get; init; }

    /// <summary>The contact's newest name.</summary>
    public Register<string>? ContactName { get; init; }

    /// <summary>The newest text in either direction, shortened.</summary>
    public Register<string>? LastText { get; init; }

    /// <summary>The newest text from the contact, shortened.</summary>
    public Register<string>? LastInbound { get; init; }

    /// <summary>When something last happened.</summary>
    public Register<string>? LastActivity { get; init; }

    /// <summary>The newest text to the contact, shortened, whoever sent it.</summary>
    public Register<string>? LastOutbound { get; init; }

    /// <summary>How many texts the contact has sent.</summary>
    public long InboundCount { get; init; }

    /// <summary>How many texts went to the contact.</summary>
    public long OutboundCount { get; init; }

    /// <summary>The conversation as it is before its first event.</summary>
    public static Conversation Opened(string id, string account, PhoneNumber line, PhoneNumber contact) =>
        new() { Id = id, Account = account, Line = line, Contact = contact };

    /// <summary>The conversation after an event that it has not seen before; the order of events does not matter.</summary>
    public Conversation Apply(string eventId, JustCallEvent told)
    {
        var seen = this with { LastActivity = At(told.Name).OrNewer(LastActivity) };
        return told switch
        {
            SmsReceived text => seen with
            {
                ContactName = Named(text.ContactName),
                LastText = At(TextPreview.Of(text.Body)).OrNewer(LastText),
                LastInbound = At(TextPreview.Of(text.Body)).OrNewer(LastInbound),
                InboundCount = InboundCount + 1,
            },
            SmsSent text => seen with
            {
                ContactName = Named(text.ContactName),
                LastText = At(TextPreview.Of(text.Body)).OrNewer(LastText),
                LastOutbound = At(TextPreview.Of(text.Body)).OrNewer(LastOutbound),
                OutboundCount = OutboundCount + 1,
            },
            CallEvent call => seen with { ContactName = Named(call.ContactName) },
            _ => seen,
        };

        Register<string> At(string value) => new(told.OccurredAt, eventId, value);

        Register<string>? Named(string? name) => name is null ? ContactName : At(name).OrNewer(ContactName);
    }

    /// <summary>The id only: what a conversation holds is personal.</summary>
    public override string ToString() => Id;
}
