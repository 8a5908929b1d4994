using JustCallFx.Core.Reconciliation;

namespace JustCallFx.Core.Tests.Reconciliation;

internal static class SweepResultCounts
{
    /// <summary>Listed, known, missed.</summary>
    public static (int Listed, int Known, int Missed) Counts(this SweepResult result) => (result.Listed, result.Known, result.Missed);
}
