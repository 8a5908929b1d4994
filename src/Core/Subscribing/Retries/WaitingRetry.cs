namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>A failed event that comes again.</summary>
/// <param name="Subscriber">The subscriber whose work failed.</param>
/// <param name="EventId">The event's id.</param>
/// <param name="Event">The event's name.</param>
/// <param name="Attempt">How many tries have failed.</param>
/// <param name="NextAt">When it comes again.</param>
/// <param name="Error">Why the last try failed, without what is personal.</param>
public sealed record WaitingRetry(string Subscriber, string EventId, string Event, int Attempt, DateTimeOffset NextAt, string Error);
