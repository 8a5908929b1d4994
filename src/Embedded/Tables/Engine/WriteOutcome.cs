namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>What became of changes that were made together.</summary>
/// <param name="Error">Why none was made, or null.</param>
/// <param name="FailedIndex">The change that was refused.</param>
/// <param name="Stamp">The timestamp that the entities got, in UTC ticks.</param>
internal readonly record struct WriteOutcome(ServiceError? Error, int FailedIndex, long Stamp);
