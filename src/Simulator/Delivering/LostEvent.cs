namespace JustCallFx.Simulator.Delivering;

/// <summary>An event that the receiver did not take and is not sent again.</summary>
/// <param name="Event">The event's name and its object's id.</param>
/// <param name="At">When it was given up.</param>
/// <param name="Why">Why it was.</param>
public sealed record LostEvent(string Event, DateTimeOffset At, LossReason Why);
