using System.Globalization;

namespace JustCallFx.Embedded.Timers;

/// <summary>What a field of a cron expression counts, and in which bounds.</summary>
internal sealed record CronUnit(string Name, int Min, int Max, params string[] ValueNames)
{
    public static readonly CronUnit Second = new("second", 0, 59);
    public static readonly CronUnit Minute = new("minute", 0, 59);
    public static readonly CronUnit Hour = new("hour", 0, 23);
    public static readonly CronUnit Day = new("day", 1, 31);
    public static readonly CronUnit Month = new(
        "month", 1, 12, "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");
    public static readonly CronUnit Weekday = new(
        "weekday", 0, 6, "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

    /// <summary>The number that a text stands for. A name may be cut short as far as one likes: the first that begins so is meant.</summary>
    /// <exception cref="FormatException">The text is neither a number within the bounds nor a name.</exception>
    public int Read(string text)
    {
        var named = text.Length == 0 ? -1 : Array.FindIndex(ValueNames, name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        if (named >= 0)
            return Min + named;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Min && number <= Max)
            return number;
        throw new FormatException($"{Name} '{text}' is not within {Min} to {Max}");
    }
}
