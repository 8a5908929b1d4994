using JustCallFx.Core.Reconciliation;

namespace JustCallFx.Functions.Ops;

/// <summary>How far an account's reconciliation is.</summary>
/// <param name="Account">The account.</param>
/// <param name="Watermark">All texts before it are decided: known, or published; null before the first look.</param>
/// <param name="DecidedAfterSeconds">How long after a text it is decided whether its webhook will come.</param>
/// <param name="NextAt">When the next regular run is due.</param>
/// <param name="Running">The run that goes on; null between runs.</param>
/// <param name="Last">The last finished run.</param>
/// <param name="Fault">Why JustCall's API cannot be asked; null when it can.</param>
/// <param name="Orders">The spans that are to be read besides.</param>
public sealed record ReconciliationAccountReport(
    string Account,
    DateTimeOffset? Watermark,
    double DecidedAfterSeconds,
    DateTimeOffset? NextAt,
    Sweep? Running,
    SweepResult? Last,
    string? Fault,
    IReadOnlyList<ReconciliationOrder> Orders);
