namespace JustCallFx.Core.Reconciliation;

/// <summary>How far an account's reconciliation is. Immutable.</summary>
public sealed record ReconciliationState
{
    /// <summary>All texts before it are decided: known, or published.</summary>
    public required DateTimeOffset Watermark { get; init; }

    /// <summary>When the next run is due.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>The run that goes on; null between runs.</summary>
    public Sweep? Current { get; init; }

    /// <summary>The order that the current run carries out; null for a regular run.</summary>
    public string? Order { get; init; }

    /// <summary>The last finished run; null before the first.</summary>
    public SweepResult? Last { get; init; }

    /// <summary>The end of the last span in which something was missed; null for none since an issue was last resolved.</summary>
    public DateTimeOffset? MissedUntil { get; init; }

    /// <summary>The time of the newest text that any run has found missed; null for none.</summary>
    public DateTimeOffset? NewestMissed { get; init; }

    /// <summary>The last run that missed something and that operations were not told of yet; null for none.</summary>
    public SweepResult? Untold { get; init; }

    /// <summary>Why JustCall's API cannot be asked; null when it can.</summary>
    public string? Fault { get; init; }
}
