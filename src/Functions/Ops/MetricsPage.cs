namespace JustCallFx.Functions.Ops;

/// <summary>What all instances measured in a span of time.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end; the minute that runs then is not in it.</param>
/// <param name="StepMinutes">How many minutes each point stands for.</param>
/// <param name="Points">The points at which something was measured, oldest first.</param>
public sealed record MetricsPage(DateTimeOffset From, DateTimeOffset To, int StepMinutes, IReadOnlyList<MetricsPoint> Points);
