namespace JustCallFx.Fuzz;

/// <summary>What a run found.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Requests">How many requests were sent.</param>
/// <param name="Faults">The first faults, each with how to repeat it.</param>
/// <param name="MemoryEarly">Bytes in use after a quarter of the run.</param>
/// <param name="MemoryLate">Bytes in use at its end.</param>
/// <param name="Tally">What happened how often.</param>
internal sealed record FuzzReport(int Seed, int Requests, IReadOnlyList<string> Faults, long MemoryEarly, long MemoryLate, Tally Tally)
{
    // What a cache may still take after a quarter of the run.
    private const double MemoryFactor = 1.3;
    private const long MemoryAllowance = 1 << 20;

    /// <summary>Whether no more memory is in use at the end than after a quarter, within 1.3 times and a mebibyte.</summary>
    public bool IsMemoryFlat => MemoryLate <= (MemoryEarly * MemoryFactor) + MemoryAllowance;

    public bool IsGood => Faults.Count == 0 && IsMemoryFlat;
}
