namespace JustCallFx.Core.Conversations;

/// <summary>How far the forgetting of a contact is.</summary>
/// <param name="At">The time until which all is forgotten.</param>
/// <param name="Step">The number of the step that is next.</param>
/// <param name="Steps">How many steps there were when that was noted.</param>
/// <param name="Place">Where in that step it goes on; null for its beginning.</param>
/// <param name="IsDone">Whether nothing is left to do.</param>
public sealed record ForgettingProgress(DateTimeOffset At, int Step, int Steps, string? Place, bool IsDone);
