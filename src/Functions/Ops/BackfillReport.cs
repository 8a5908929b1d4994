namespace JustCallFx.Functions.Ops;

/// <summary>How far backfills are.</summary>
/// <param name="Accounts">Each account, by name.</param>
public sealed record BackfillReport(IReadOnlyList<BackfillAccountReport> Accounts);
