namespace JustCallFx.Crash.Faults;

/// <summary>What a run over automatic replies found.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Faults">What went wrong.</param>
/// <param name="Done">How much there was to get wrong.</param>
public sealed record FaultReport(int Seed, IReadOnlyList<string> Faults, string Done)
{
    public bool IsGood => Faults.Count == 0;

    public override string ToString() => $"{Faults.Count} faults, seed {Seed}";
}
