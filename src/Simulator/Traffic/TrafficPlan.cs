using System.Globalization;
using JustCallFx.Simulator.Payloads;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Simulator.Traffic;

/// <summary>Texts that come steadily or in bursts, with some of what may go wrong on the way; the same ones for the same seed.</summary>
public sealed record TrafficPlan
{
    private const string Line = "+12135550119";
    private const int Percent = 100;

    /// <summary>How many texts there are, duplicates, replays and forgeries aside.</summary>
    public int Texts { get; init; } = 100;

    /// <summary>Texts in a second, on the whole.</summary>
    public int PerSecond { get; init; } = 10;

    /// <summary>How many come at once; 1 for a steady row.</summary>
    public int Burst { get; init; } = 1;

    /// <summary>Of how many contacts.</summary>
    public int Contacts { get; init; } = 20;

    /// <summary>Of a hundred texts, how many are posted twice.</summary>
    public int Duplicates { get; init; }

    /// <summary>Of a hundred texts, how many are replayed.</summary>
    public int Replays { get; init; }

    /// <summary>To a hundred texts, how many forgeries there are.</summary>
    public int Forgeries { get; init; }

    /// <summary>Whether each text is posted up to <see cref="Longest"/> late, so that their order is lost.</summary>
    public bool Shuffled { get; init; }

    /// <summary>The dialect of the events.</summary>
    public Dialect Dialect { get; init; } = Dialect.HelpCentre;

    /// <summary>Chooses.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long after a text its duplicate or replay comes, at most, and how late a shuffled text is.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The posts in the order in which they are made.</summary>
    /// <param name="start">When the first text is written; also makes the texts' ids other ones than those of an earlier start.</param>
    /// <param name="webhookUrl">The URL as registered.</param>
    public IReadOnlyList<TrafficPost> From(DateTimeOffset start, string webhookUrl)
    {
        var chance = new Random(Seed);
        var payloads = new TextPayloads(Dialect, webhookUrl, TimeSpan.Zero);
        return [.. Enumerable.Range(0, Texts).SelectMany(index => PostsOf(index, start, payloads, chance)).OrderBy(post => post.At)];
    }

    private IEnumerable<TrafficPost> PostsOf(int index, DateTimeOffset start, TextPayloads payloads, Random chance)
    {
        var written = start + TimeSpan.FromSeconds((double)(index / Burst * Burst) / PerSecond);
        var at = Shuffled ? written + Some(chance) : written;
        var first = new TrafficPost(at, TrafficKind.Text, payloads.Received(Text(2 * index, start, written)), at);
        yield return first;
        if (chance.Next(Percent) < Duplicates)
        {
            var again = at + Some(chance);
            yield return first with { At = again, SignedAt = again, Kind = TrafficKind.Duplicate };
        }

        if (chance.Next(Percent) < Replays)
            yield return first with { At = at + Some(chance), Kind = TrafficKind.Replay };
        if (chance.Next(Percent) < Forgeries)
            yield return first with { Kind = TrafficKind.Forgery, Payload = payloads.Received(Text((2 * index) + 1, start, written)) };
    }

    private SimulatedText Text(int number, DateTimeOffset start, DateTimeOffset at) => new()
    {
        Number = start.ToUnixTimeMilliseconds() + number,
        Contact = string.Create(CultureInfo.InvariantCulture, $"+1415555{number / 2 % Contacts:D4}"),
        Line = Line,
        Body = string.Create(CultureInfo.InvariantCulture, $"Text {number / 2}"),
        IsInbound = true,
        At = at,
        Status = "received",
    };

    private static TimeSpan Some(Random chance) => Longest * chance.NextDouble();
}
