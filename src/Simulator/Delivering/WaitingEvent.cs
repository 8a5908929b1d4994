namespace JustCallFx.Simulator.Delivering;

/// <summary>An event that waits for its next attempt.</summary>
/// <param name="Event">The event's name and its object's id.</param>
/// <param name="Attempts">The attempts so far.</param>
/// <param name="NextAt">When the next one is due.</param>
public sealed record WaitingEvent(string Event, int Attempts, DateTimeOffset NextAt);
