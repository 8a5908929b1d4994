using JustCallFx.Core.Reconciliation;

namespace JustCallFx.Functions.Ops;

/// <summary>What was ordered.</summary>
/// <param name="Order">The span.</param>
/// <param name="NotBefore">When it is decided of its newest text whether a webhook will come; it is read then, or within a minute.</param>
public sealed record ReconciliationOrderReport(ReconciliationOrder Order, DateTimeOffset NotBefore);
