namespace JustCallFx.Functions.Ops;

/// <summary>What became of an order about many replies.</summary>
/// <param name="Resolved">How many are now as was decided.</param>
/// <param name="Left">How many that are meant are not: more than one order takes, or changed meanwhile.</param>
public sealed record BulkResolutionReport(int Resolved, int Left);
