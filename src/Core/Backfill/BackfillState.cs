using JustCallFx.Core.Reconciliation;

namespace JustCallFx.Core.Backfill;

/// <summary>How far the backfill of an account is. Immutable.</summary>
public sealed record BackfillState
{
    /// <summary>How many days back it was ordered.</summary>
    public required int Days { get; init; }

    /// <summary>Who ordered it: the name of an operations key.</summary>
    public required string By { get; init; }

    /// <summary>The reading of the texts. What it calls missed is what was not known and was published.</summary>
    public required Sweep Texts { get; init; }

    /// <summary>The page of the list of contacts who want no texts that is read next, from 0; null when that is over.</summary>
    public int? ListPage { get; init; } = 0;

    /// <summary>How many numbers of the list were published as opt-outs.</summary>
    public int OptOuts { get; init; }

    /// <summary>Why the list could not be read, or not whole; null when it could.</summary>
    public string? ListFault { get; init; }

    /// <summary>When it ended; null while it goes on.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Why JustCall's API refuses; null when it does not.</summary>
    public string? Fault { get; init; }

    /// <summary>When it goes on after a refusal; null for at once.</summary>
    public DateTimeOffset? NextAt { get; init; }
}
