namespace JustCallFx.Core.Minutes;

/// <summary>What one instance measured in one minute.</summary>
/// <param name="At">When the minute began.</param>
/// <param name="Instance">The instance.</param>
/// <param name="Figures">What it measured.</param>
public sealed record Minute(DateTimeOffset At, string Instance, IReadOnlyList<Figure> Figures);
