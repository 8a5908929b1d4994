namespace JustCallFx.Functions.Tests.Cost;

/// <summary>A price or a free amount.</summary>
/// <param name="Usd">In US dollars; null where none is filled in.</param>
/// <param name="Per">What it is for.</param>
/// <param name="Region">Where it holds.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Date">From when that is, as yyyy-MM-dd or less of it.</param>
internal sealed record CostPrice(double? Usd, string Per, string? Region, string? Source, string? Date);
