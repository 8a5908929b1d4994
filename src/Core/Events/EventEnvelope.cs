namespace JustCallFx.Core.Events;

/// <summary>An event with what the topic says about it.</summary>
/// <param name="Id">The id that it is de-duplicated by.</param>
/// <param name="Account">The JustCall account that it came from.</param>
/// <param name="ConversationId">The conversation that it belongs to; null for an event outside conversations.</param>
/// <param name="Event">The event.</param>
public sealed record EventEnvelope<TEvent>(string Id, string Account, string? ConversationId, TEvent Event)
    where TEvent : JustCallEvent
{
    /// <summary>How the event came where no webhook told of it, such as <c>reconciliation</c>; null for what a webhook told.</summary>
    public string? Origin { get; init; }
}
