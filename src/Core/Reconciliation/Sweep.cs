namespace JustCallFx.Core.Reconciliation;

/// <summary>A reading of all texts of a span of time, and how far it has come. Immutable; each page makes a new one.</summary>
public sealed record Sweep
{
    /// <summary>Texts of this time and later.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Texts before this time.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Who wanted it, in a word or a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Where the part begins that is being read, a day of UTC or all (contract §8.3). At <see cref="To"/>, all is read.</summary>
    public required DateTimeOffset Part { get; init; }

    /// <summary>The page of the part to read next, from 0.</summary>
    public int Page { get; init; }

    /// <summary>The list calls so far.</summary>
    public int Pages { get; init; }

    /// <summary>The texts of the span so far.</summary>
    public int Listed { get; init; }

    /// <summary>Of these, those of which something was not known and is on its way now.</summary>
    public int Missed { get; init; }

    /// <summary>Entries that could not be understood, or told no time; nothing can be done with them.</summary>
    public int Unreadable { get; init; }

    /// <summary>The time of the oldest that was missed; null for none.</summary>
    public DateTimeOffset? OldestMissed { get; init; }

    /// <summary>The time of the newest that was missed; null for none.</summary>
    public DateTimeOffset? NewestMissed { get; init; }

    /// <summary>
    /// What the page to read next is known to miss; null until it was looked up. Kept before any of it is published: whoever reads the page
    /// again, because it broke off there, may find it known.
    /// </summary>
    public MissedTexts? Publishing { get; init; }

    /// <summary>Whether all is read.</summary>
    public bool IsDone => Part >= To;

    /// <summary>Where the part ends: where JustCall filters by time, with the day; else every part would list the same pages again.</summary>
    internal DateTimeOffset PartEnd(bool isByDay)
    {
        var midnight = new DateTimeOffset(Part.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        return isByDay && midnight < To ? midnight : To;
    }

    /// <summary>With the texts of a page that was read to its end.</summary>
    internal Sweep With(int listed, int unreadable, MissedTexts? missed) => this with
    {
        Pages = Pages + 1,
        Listed = Listed + listed,
        Unreadable = Unreadable + unreadable,
        Missed = Missed + (missed?.Count ?? 0),
        OldestMissed = missed is null || OldestMissed < missed.Oldest ? OldestMissed : missed.Oldest,
        NewestMissed = missed is null || NewestMissed > missed.Newest ? NewestMissed : missed.Newest,
        Publishing = null,
    };

    /// <summary>One that begins.</summary>
    public static Sweep Over(DateTimeOffset from, DateTimeOffset to, string why, DateTimeOffset now) =>
        new() { From = from, To = to, Why = why, StartedAt = now, Part = from };
}
