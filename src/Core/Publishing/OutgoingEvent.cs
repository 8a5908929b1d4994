namespace JustCallFx.Core.Publishing;

/// <summary>An event in the form in which it goes to the topic.</summary>
/// <param name="Id">The id that it is de-duplicated by.</param>
/// <param name="Name">The canonical event, or <c>unrecognized</c>; subscriptions filter by it.</param>
/// <param name="Account">The JustCall account.</param>
/// <param name="Dialect">The dialect that it came in.</param>
/// <param name="ConversationId">The conversation, if it belongs to one.</param>
/// <param name="Body">The CloudEvent.</param>
public sealed record OutgoingEvent(
    string Id, string Name, string Account, string Dialect, string? ConversationId, ReadOnlyMemory<byte> Body);
