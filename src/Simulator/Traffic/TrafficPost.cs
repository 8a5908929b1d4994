using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.Traffic;

/// <summary>One post of some traffic.</summary>
/// <param name="At">When it is made.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Payload">What is posted.</param>
/// <param name="SignedAt">The time that it is signed with: of a replay, that of the request that it repeats.</param>
public sealed record TrafficPost(DateTimeOffset At, TrafficKind Kind, SamplePayload Payload, DateTimeOffset SignedAt);
