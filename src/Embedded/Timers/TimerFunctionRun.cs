using JustCallFx.Embedded.Host;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Embedded.Timers;

/// <summary>One run of a timer function, with what it is told about its schedule.</summary>
internal sealed record TimerFunctionRun(FunctionRun Context, TimerInfo Timer);
