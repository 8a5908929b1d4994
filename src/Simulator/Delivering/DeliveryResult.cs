namespace JustCallFx.Simulator.Delivering;

/// <summary>How one post ended.</summary>
/// <param name="Status">The status code of the answer; null when none came.</param>
/// <param name="Duration">From the start of the request to the end of the answer, or to the fault.</param>
/// <param name="Error">Why no answer came; null when one did.</param>
public sealed record DeliveryResult(int? Status, TimeSpan Duration, string? Error);
