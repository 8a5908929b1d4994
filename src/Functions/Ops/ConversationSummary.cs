using JustCallFx.Core.Conversations;

namespace JustCallFx.Functions.Ops;

/// <summary>A conversation in a list. What is not known or does not hold is null.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Account">The JustCall account.</param>
/// <param name="Line">Our number.</param>
/// <param name="Contact">The customer's number.</param>
/// <param name="ContactName">The customer's name.</param>
/// <param name="LastActivityAt">When something last happened.</param>
/// <param name="LastText">The newest text, at most 160 characters.</param>
/// <param name="LastInbound">The newest text from the customer.</param>
/// <param name="LastOutbound">The newest text to the customer.</param>
/// <param name="Counts">How much has happened.</param>
/// <param name="WaitingSince">Since when the customer waits for an answer.</param>
/// <param name="LastDelivery">What became of the text that was last reported on.</param>
/// <param name="AssignedAgent">The agent's id.</param>
/// <param name="OptedOutSince">Since when the customer wants no texts.</param>
/// <param name="RepliesPausedUntil">Until when automatic replies are silent; the year 9999 for until they are resumed.</param>
/// <param name="RepliesPausedBecause">Why they are.</param>
public record ConversationSummary(
    string Id,
    string Account,
    string Line,
    string Contact,
    string? ContactName,
    DateTimeOffset? LastActivityAt,
    string? LastText,
    ConversationText? LastInbound,
    ConversationText? LastOutbound,
    ConversationCounts Counts,
    DateTimeOffset? WaitingSince,
    DeliveryOutcome? LastDelivery,
    string? AssignedAgent,
    DateTimeOffset? OptedOutSince,
    DateTimeOffset? RepliesPausedUntil,
    string? RepliesPausedBecause);
