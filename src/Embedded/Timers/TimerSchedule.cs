using System.Globalization;

namespace JustCallFx.Embedded.Timers;

/// <summary>When a timer function is due; read and evaluated as the Functions host does in UTC.</summary>
internal abstract class TimerSchedule
{
    public const string Wanted =
        "six fields (second minute hour day month weekday), five without the second, or the time between two runs as hh:mm:ss";

    /// <summary>The occurrence of a schedule that has no further one.</summary>
    public static readonly DateTimeOffset Never = DateTimeOffset.MaxValue;

    /// <summary>Whether there may be less than a minute between two occurrences: what was missed is then not made up for.</summary>
    public abstract bool IsFrequent { get; }

    /// <summary>The first occurrence after an instant, <see cref="Never"/> when there is none.</summary>
    public abstract DateTimeOffset Next(DateTimeOffset after);

    /// <exception cref="FormatException">The text is no schedule; the message says what is wrong with it.</exception>
    public static TimerSchedule Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is 5 or 6)
            return CronSchedule.Of(fields);
        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval))
            throw new FormatException("it is neither");
        return interval > TimeSpan.Zero ? new ConstantSchedule(interval) : throw new FormatException("no time lies between two runs");
    }
}
