namespace JustCallFx.Core.Publishing;

/// <summary>Where events wait durably while the broker does not take them.</summary>
public interface ISpillover
{
    /// <summary>Keeps an event of at most <see cref="EventPublisher.LargestBody"/>; any exception means that it is not kept.</summary>
    Task KeepAsync(OutgoingEvent outgoing, Arrival arrival, CancellationToken cancellationToken);
}
