namespace JustCallFx.Functions.Ops;

/// <summary>How far the rebuilding of the index is.</summary>
/// <param name="Indexed">How many conversations this request indexed.</param>
/// <param name="Next">Where the next request goes on, for the parameter <c>from</c>; null when all are indexed.</param>
public sealed record IndexRebuildReport(int Indexed, string? Next);
