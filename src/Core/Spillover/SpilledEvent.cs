using JustCallFx.Core.Publishing;

namespace JustCallFx.Core.Spillover;

/// <summary>An event that waits for the broker.</summary>
/// <param name="Key">The row that it waits in.</param>
/// <param name="Outgoing">The event as it is to be published.</param>
/// <param name="Arrival">How it came, with the origin <c>spillover</c>.</param>
public sealed record SpilledEvent(string Key, OutgoingEvent Outgoing, Arrival Arrival);
