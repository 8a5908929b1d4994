namespace JustCallFx.Core.Minutes;

/// <summary>Puts the minutes of all instances together as charts show them.</summary>
public sealed class MinuteChart(MinuteStore store, MinuteBook book)
{
    /// <summary>The points of a chart from one time to before another; those at which nothing was measured are left out.</summary>
    /// <param name="from">The first minute.</param>
    /// <param name="to">The end; what this minute measures so far is not in it.</param>
    /// <param name="step">How far apart the points are, from a minute.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<IReadOnlyList<ChartPoint>> ReadAsync(
        DateTimeOffset from, DateTimeOffset to, TimeSpan step, CancellationToken cancellationToken)
    {
        var points = new SortedDictionary<DateTimeOffset, Dictionary<(string Name, FigureTags Tags), Figure>>();
        // Those that wait first: one that is written meanwhile is then seen twice and counted once, instead of never.
        var waiting = book.Waiting.Where(minute => minute.At >= from && minute.At < to).ToDictionary(minute => (minute.At, minute.Instance));
        foreach (var minute in waiting.Values)
            Add(points, minute, step);
        await foreach (var minute in store.ReadAsync(from, to, cancellationToken))
        {
            if (!waiting.ContainsKey((minute.At, minute.Instance)))
                Add(points, minute, step);
        }

        return [.. points.Select(point => new ChartPoint(point.Key, [.. point.Value.Values.OrderBy(one => one.Name, StringComparer.Ordinal)]))];
    }

    private static void Add(
        SortedDictionary<DateTimeOffset, Dictionary<(string Name, FigureTags Tags), Figure>> points, Minute minute, TimeSpan step)
    {
        var at = new DateTimeOffset(minute.At.UtcTicks - (minute.At.UtcTicks % step.Ticks), TimeSpan.Zero);
        if (!points.TryGetValue(at, out var point))
            points[at] = point = [];
        foreach (var figure in minute.Figures)
            point[(figure.Name, figure.Tags)] = point.TryGetValue((figure.Name, figure.Tags), out var known) ? known.Plus(figure) : figure;
    }
}
