using System.Collections.Immutable;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>How many deliveries an account gets in each hour of the week (UTC), learned from the weeks that passed; old weeks fade.</summary>
public sealed record Rhythm
{
    private const int HoursOfWeek = 168;
    private const int WeeksToKnow = 2;
    private const float Newest = 0.25f;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(21);

    /// <summary>The deliveries of each hour of the week, from Sunday at midnight.</summary>
    public ImmutableArray<float> Rates { get; init; } = [.. new float[HoursOfWeek]];

    /// <summary>From how many weeks each of them was learned, at most 255.</summary>
    public ImmutableArray<byte> Weeks { get; init; } = [.. new byte[HoursOfWeek]];

    /// <summary>The hour that is being counted.</summary>
    public DateTimeOffset Hour { get; init; }

    /// <summary>What came in it so far.</summary>
    public int Count { get; init; }

    /// <summary>Whether the hour says nothing, since not all of it was watched.</summary>
    public bool IsBroken { get; init; } = true;

    /// <summary>The rhythm with deliveries that came at a time; earlier hours are over and learned.</summary>
    public Rhythm With(int deliveries, DateTimeOffset at, bool learns)
    {
        var moved = At(at, learns);
        return moved with { Count = moved.Count + deliveries };
    }

    /// <summary>The rhythm at a time.</summary>
    /// <param name="now">The time.</param>
    /// <param name="learns">Whether the time since was watched, and deliveries could come.</param>
    public Rhythm At(DateTimeOffset now, bool learns)
    {
        var hour = HourOf(now);
        if (Hour == default)
            return this with { Hour = hour };
        if (hour <= Hour)
            return learns || IsBroken ? this : this with { IsBroken = true };
        return (learns ? Learned(hour) : this) with { Hour = hour, Count = 0, IsBroken = !learns };
    }

    /// <summary>Whether the hour that is being counted is over.</summary>
    public bool IsOver(DateTimeOffset now) => now >= Hour.AddHours(1);

    /// <summary>How many deliveries are usual in a span; hours that are not known yet count as none.</summary>
    public double Expected(DateTimeOffset from, DateTimeOffset to)
    {
        var (sum, end) = (0.0, to - from > Longest ? from + Longest : to);
        for (var hour = HourOf(from); from < end && hour < end; hour = hour.AddHours(1))
        {
            var cell = CellOf(hour);
            if (Weeks[cell] < WeeksToKnow)
                continue;
            var (begin, over) = (hour > from ? hour : from, hour.AddHours(1) < end ? hour.AddHours(1) : end);
            sum += Rates[cell] * (over - begin).TotalHours;
        }

        return sum;
    }

    private static DateTimeOffset HourOf(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    private static int CellOf(DateTimeOffset hour) => ((int)hour.UtcDateTime.DayOfWeek * 24) + hour.UtcDateTime.Hour;

    private Rhythm Learned(DateTimeOffset until)
    {
        var (rates, weeks) = (Rates.ToBuilder(), Weeks.ToBuilder());
        var first = until - Hour > Longest ? until - Longest : Hour;
        for (var hour = first; hour < until; hour = hour.AddHours(1))
        {
            if (hour == Hour && IsBroken)
                continue;
            var cell = CellOf(hour);
            rates[cell] = Learned(rates[cell], weeks[cell], hour == Hour ? Count : 0);
            weeks[cell] = (byte)Math.Min(weeks[cell] + 1, byte.MaxValue);
        }

        return this with { Rates = rates.ToImmutable(), Weeks = weeks.ToImmutable() };
    }

    // One campaign is no habit: the lower of the first two weeks counts, and later weeks count at most about twice of what is usual.
    private static float Learned(float rate, byte weeks, int count) => weeks switch
    {
        0 => count,
        1 => Math.Min(rate, count),
        _ => rate + (Newest * (Math.Min(count, (2 * rate) + 2) - rate)),
    };
}
