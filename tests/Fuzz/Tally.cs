namespace JustCallFx.Fuzz;

/// <summary>How often what happened.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<int, long> statuses = [];
    private readonly SortedDictionary<Verdict, long> verdicts = [];
    private long published;

    public void Count(int status, int messages)
    {
        statuses[status] = statuses.GetValueOrDefault(status) + 1;
        published += messages;
    }

    public void Count(Verdict verdict) => verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;

    /// <summary>How often the oracle said so.</summary>
    public long Of(Verdict verdict) => verdicts.GetValueOrDefault(verdict);

    public override string ToString() =>
        $"answers {string.Join(", ", statuses.Select(one => $"{one.Key}: {one.Value}"))}; " +
        $"oracle {string.Join(", ", verdicts.Select(one => $"{one.Key}: {one.Value}"))}; published {published}";
}
