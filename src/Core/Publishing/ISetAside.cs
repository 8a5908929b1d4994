namespace JustCallFx.Core.Publishing;

/// <summary>Where events that are too large for the topic are kept whole.</summary>
public interface ISetAside
{
    /// <summary>Keeps an event, and gives a small one that points to it; any exception means that it is not kept.</summary>
    Task<OutgoingEvent> KeepAsync(OutgoingEvent outgoing, Arrival arrival, CancellationToken cancellationToken);
}
