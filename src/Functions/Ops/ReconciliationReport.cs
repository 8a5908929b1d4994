namespace JustCallFx.Functions.Ops;

/// <summary>How far reconciliation is.</summary>
/// <param name="Accounts">Each account, by name.</param>
/// <param name="CannotBeRecovered">What no reading back brings, for people.</param>
public sealed record ReconciliationReport(IReadOnlyList<ReconciliationAccountReport> Accounts, string CannotBeRecovered);
