using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Forgetting;

/// <summary>A contact who is being forgotten, with what tells that something is about them.</summary>
/// <param name="Account">The JustCall account.</param>
/// <param name="Number">The contact's number.</param>
/// <param name="At">The time until which all is forgotten.</param>
/// <param name="ConversationIds">The ids of their conversations on all known lines, whether there was one or not.</param>
/// <param name="ContactIds">JustCall's ids of the contacts that have the number.</param>
internal sealed record ForgettingContact(
    string Account,
    PhoneNumber Number,
    DateTimeOffset At,
    IReadOnlySet<string> ConversationIds,
    IReadOnlySet<string> ContactIds)
{
    /// <summary>The account and time only: the number is personal.</summary>
    public override string ToString() => Account;
}
