namespace JustCallFx.Core.Minutes;

/// <summary>What all instances measured in one step of a chart.</summary>
/// <param name="At">When the step began.</param>
/// <param name="Figures">What they measured, by the instruments' names.</param>
public sealed record ChartPoint(DateTimeOffset At, IReadOnlyList<Figure> Figures);
