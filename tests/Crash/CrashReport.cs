namespace JustCallFx.Crash;

/// <summary>What a run found.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Lost">What was acknowledged and did not arrive, or not whole.</param>
/// <param name="Doubled">What was delivered after its completion was acknowledged, or counted twice.</param>
/// <param name="Faults">What else went wrong.</param>
/// <param name="Done">How much there was to lose.</param>
public sealed record CrashReport(
    int Seed, IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled, IReadOnlyList<string> Faults, string Done)
{
    public bool IsGood => Lost.Count + Doubled.Count + Faults.Count == 0;

    public CrashReport And(CrashReport other) => this with
    {
        Lost = [.. Lost, .. other.Lost],
        Doubled = [.. Doubled, .. other.Doubled],
        Faults = [.. Faults, .. other.Faults],
        Done = $"{Done}; {other.Done}",
    };

    public override string ToString() =>
        $"{Lost.Count} lost, {Doubled.Count} doubled completions{(Faults.Count == 0 ? "" : $", {Faults.Count} other faults")}, seed {Seed}";
}
