using System.Globalization;

namespace JustCallFx.Core.AutoReply.Hours;

/// <summary>A part of a day, in local time.</summary>
/// <param name="From">Its first moment since midnight.</param>
/// <param name="To">The moment after its last, at most 24 hours.</param>
internal readonly record struct DaySpan(TimeSpan From, TimeSpan To)
{
    private const string Midnight = "24:00";
    private const string Format = @"hh\:mm";

    /// <summary>Whether a time of day lies in it.</summary>
    public bool Covers(TimeSpan timeOfDay) => From <= timeOfDay && timeOfDay < To;

    /// <summary>The span between two times such as <c>09:00</c>, the later at most <c>24:00</c>.</summary>
    public static DaySpan Between(string from, string to) => new(TimeOf(from), TimeOf(to));

    /// <summary>The span as people write it, such as <c>09:00-17:00</c>.</summary>
    public override string ToString() => $"{TextOf(From)}-{TextOf(To)}";

    private static TimeSpan TimeOf(string text) =>
        text == Midnight ? TimeSpan.FromDays(1) : TimeSpan.ParseExact(text, Format, CultureInfo.InvariantCulture);

    private static string TextOf(TimeSpan time) => time == TimeSpan.FromDays(1) ? Midnight : time.ToString(Format, CultureInfo.InvariantCulture);
}
