using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Contracts.Triggers;

/// <summary>One run of a timer function, as the function saw it.</summary>
public sealed record Tick(string Function, DateTimeOffset At, TimerInfo Timer, CancellationToken CancellationToken);
