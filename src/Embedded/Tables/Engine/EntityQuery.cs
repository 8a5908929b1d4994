namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>A query for one page.</summary>
/// <param name="Filter">The filter as the caller wrote it; all entities when null.</param>
/// <param name="PageSize">Entities at most; the service's own limit when null.</param>
/// <param name="Select">The properties to read; all when null.</param>
/// <param name="Start">Where to begin; at the first entity when null.</param>
internal sealed record EntityQuery(string? Filter, int? PageSize, IReadOnlyList<string>? Select, PageStart? Start = null);
