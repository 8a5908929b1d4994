using JustCallFx.Core.Minutes;

namespace JustCallFx.Functions.Ops;

/// <summary>One point of <see cref="MetricsPage"/>.</summary>
/// <param name="At">When it began.</param>
/// <param name="Figures">What was measured, by the instruments' names.</param>
public sealed record MetricsPoint(DateTimeOffset At, IReadOnlyList<MetricsFigure> Figures)
{
    /// <summary>A point as it is shown.</summary>
    public static MetricsPoint Of(ChartPoint point) => new(point.At, [.. point.Figures.Select(MetricsFigure.Of)]);
}
