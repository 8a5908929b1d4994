using JustCallFx.Core.Conversations;

namespace JustCallFx.Functions.Ops;

/// <summary>A conversation in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Line">Our number.</param>
/// <param name="Contact">The customer's number.</param>
/// <param name="ContactName">The customer's name where it is known.</param>
/// <param name="LastActivityAt">When something last happened.</param>
/// <param name="LastText">The newest text, at most 160 characters.</param>
public sealed record ConversationSummary(
    string Id, string Line, string Contact, string? ContactName, DateTimeOffset? LastActivityAt, string? LastText)
{
    /// <summary>The summary of a conversation.</summary>
    public static ConversationSummary Of(Conversation conversation) => new(
        conversation.Id,
        conversation.Line.Value,
        conversation.Contact.Value,
        conversation.ContactName?.Value,
        conversation.LastActivity?.At,
        conversation.LastText?.Value);
}
