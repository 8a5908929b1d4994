using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.CommandLine;

/// <summary>What one call of <c>deliver</c> asks for.</summary>
internal sealed record DeliveryOrder
{
    public required IReadOnlyList<SamplePayload> Payloads { get; init; }

    public required string Url { get; init; }

    public required string Secret { get; init; }

    public required bool Forge { get; init; }

    public required int Repeat { get; init; }

    public required int Parallel { get; init; }

    /// <summary>Every payload once, then every payload again.</summary>
    public IEnumerable<SamplePayload> Posts() => Enumerable.Range(0, Repeat).SelectMany(_ => Payloads);

    /// <summary>Neither secret nor URL.</summary>
    public override string ToString() => $"{Payloads.Count} payloads, {Repeat} times, {Parallel} at once";
}
