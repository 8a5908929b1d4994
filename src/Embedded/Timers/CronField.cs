using System.Globalization;
using System.Numerics;

namespace JustCallFx.Embedded.Timers;

/// <summary>The values that a field of a cron expression allows; bit n stands for value n.</summary>
internal readonly record struct CronField(ulong Values)
{
    public int Count => BitOperations.PopCount(Values);

    /// <summary>Reads <c>*</c>, values, ranges (in either direction), each with or without a step, and lists of these.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static CronField Parse(CronUnit unit, string text)
    {
        var values = 0UL;
        foreach (var part in text.Split(','))
            values |= PartOf(unit, part);
        return new CronField(values);
    }

    public static CronField All(CronUnit unit) => new(Range(unit.Min, unit.Max, 1));

    public bool Has(int value) => (Values >> value & 1) != 0;

    /// <summary>The first allowed value that is not below <paramref name="value"/>; null when there is none.</summary>
    public int? From(int value)
    {
        var left = Values >> value << value;
        return left == 0 ? null : BitOperations.TrailingZeroCount(left);
    }

    private static ulong PartOf(CronUnit unit, string part)
    {
        var (values, step) = Cut(part, '/');
        var every = step is null ? 1 : StepOf(unit, step);
        if (values == "*")
            return Range(unit.Min, unit.Max, every);

        var (first, last) = Cut(values, '-');
        var start = unit.Read(first);
        if (last is null)
            return Range(start, step is null ? start : unit.Max, every);
        var end = unit.Read(last);
        return Range(Math.Min(start, end), Math.Max(start, end), every);
    }

    // The official reader takes a step below 1 as 1.
    private static int StepOf(CronUnit unit, string step) =>
        int.TryParse(step, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var every)
            ? Math.Max(1, every)
            : throw new FormatException($"{unit.Name} step '{step}' is not a number");

    private static (string Before, string? After) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is > 0 and var found ? (text[..found], text[(found + 1)..]) : (text, null);

    private static ulong Range(int first, int last, int step)
    {
        var values = 0UL;
        for (long value = first; value <= last; value += step)
            values |= 1UL << (int)value;
        return values;
    }
}
