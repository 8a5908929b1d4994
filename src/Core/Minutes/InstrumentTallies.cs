using System.Collections.Concurrent;

namespace JustCallFx.Core.Minutes;

/// <summary>What one instrument measures, by its tags.</summary>
internal sealed class InstrumentTallies(string name, bool times)
{
    // Far more than there are accounts, subscribers and outcomes; a fault that makes tags up must not fill the memory.
    private const int Most = 500;

    private readonly ConcurrentDictionary<FigureTags, Tally> tallies = new();
    private readonly Tally others = new(times);

    public void Add(long more, ReadOnlySpan<KeyValuePair<string, object?>> tags) => Of(FigureTags.Of(tags)).Add(more);

    public void Add(double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags) => Of(FigureTags.Of(tags)).Add(seconds);

    public IEnumerable<Figure> Take()
    {
        foreach (var (tags, tally) in tallies)
        {
            if (tally.Take(name, tags) is { } figure)
                yield return figure;
        }

        if (others.Take(name, default) is { } rest)
            yield return rest;
    }

    private Tally Of(FigureTags tags)
    {
        if (tallies.TryGetValue(tags, out var known))
            return known;
        return tallies.Count < Most ? tallies.GetOrAdd(tags, new Tally(times)) : others;
    }
}
