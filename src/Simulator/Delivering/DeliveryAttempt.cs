namespace JustCallFx.Simulator.Delivering;

/// <summary>One attempt to deliver an event.</summary>
/// <param name="Event">The event's name and its object's id.</param>
/// <param name="Number">Which attempt it was, from 1 on.</param>
/// <param name="At">When it began.</param>
/// <param name="Status">What was answered; null when nothing was.</param>
/// <param name="Error">Why no answer came; null when one did.</param>
public sealed record DeliveryAttempt(string Event, int Number, DateTimeOffset At, int? Status, string? Error);
