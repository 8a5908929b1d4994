namespace JustCallFx.Core.Publishing;

/// <summary>Where events that the topic never takes are kept whole.</summary>
public interface ISetAside
{
    /// <summary>Keeps an event, and gives a small one that points to it; any exception means that it is not kept.</summary>
    /// <param name="outgoing">The event.</param>
    /// <param name="arrival">How it came.</param>
    /// <param name="because">What is the matter with it, as the rest of a sentence that begins with the event; nothing personal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<OutgoingEvent> KeepAsync(OutgoingEvent outgoing, Arrival arrival, string because, CancellationToken cancellationToken);
}
