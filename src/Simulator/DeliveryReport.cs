using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator;

/// <summary>One delivery of the simulated account, as <c>GET /deliveries</c> lists it.</summary>
/// <param name="File">The payload file's name.</param>
/// <param name="Event">The event's name.</param>
/// <param name="Status">The status code of the answer; null when none came.</param>
/// <param name="Milliseconds">From the start of the request to the end of the answer, or to the fault.</param>
/// <param name="Attempt">How often the account has posted this payload, this time included.</param>
/// <param name="Error">Why no answer came; null when one did.</param>
public sealed record DeliveryReport(string File, string Event, int? Status, long Milliseconds, int Attempt, string? Error)
{
    internal static DeliveryReport Of(SamplePayload payload, DeliveryResult result, int attempt) =>
        new(payload.Name, payload.Event, result.Status, (long)result.Duration.TotalMilliseconds, attempt, result.Error);
}
