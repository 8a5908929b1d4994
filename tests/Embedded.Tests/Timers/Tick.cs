using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Embedded.Tests.Timers;

/// <summary>One run of a timer function, as the function saw it.</summary>
public sealed record Tick(string Function, DateTimeOffset At, TimerInfo Timer, CancellationToken CancellationToken);
