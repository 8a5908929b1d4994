namespace JustCallFx.Embedded.Timers;

/// <summary>A cron expression. Unlike in other crons, a day must suit the day field and the weekday field both.</summary>
internal sealed class CronSchedule : TimerSchedule
{
    // After 400 years the calendar repeats itself, weekdays included.
    private const int DaysOfTheCalendar = 146_097;

    private readonly CronField seconds;
    private readonly CronField minutes;
    private readonly CronField hours;
    private readonly CronField days;
    private readonly CronField months;
    private readonly CronField weekdays;

    private CronSchedule(string second, ReadOnlySpan<string> others)
    {
        seconds = CronField.Parse(CronUnit.Second, second);
        minutes = CronField.Parse(CronUnit.Minute, others[0]);
        hours = CronField.Parse(CronUnit.Hour, others[1]);
        days = CronField.Parse(CronUnit.Day, others[2]);
        months = CronField.Parse(CronUnit.Month, others[3]);
        weekdays = CronField.Parse(CronUnit.Weekday, others[4]);
    }

    // Two occurrences in one minute of each hour are not frequent; the official extension sees it so too.
    public override bool IsFrequent =>
        seconds.Count > 1
        && minutes == CronField.All(CronUnit.Minute)
        && hours == CronField.All(CronUnit.Hour)
        && days == CronField.All(CronUnit.Day)
        && months == CronField.All(CronUnit.Month)
        && weekdays == CronField.All(CronUnit.Weekday);

    /// <summary>Reads six fields, or five without the seconds.</summary>
    /// <exception cref="FormatException">A field cannot be read.</exception>
    public static CronSchedule Of(ReadOnlySpan<string> fields) =>
        fields.Length == 6 ? new CronSchedule(fields[0], fields[1..]) : new CronSchedule("0", fields);

    public override DateTimeOffset Next(DateTimeOffset after)
    {
        var second = after.UtcTicks / TimeSpan.TicksPerSecond + 1;
        if (second > Never.UtcTicks / TimeSpan.TicksPerSecond)
            return Never;
        var earliest = new DateTime(second * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        var today = DateOnly.FromDateTime(earliest);
        if (IsOn(today) && TimeFrom(TimeOnly.FromDateTime(earliest)) is { } later)
            return At(today, later);
        return DayAfter(today) is { } day ? At(day, TimeFrom(TimeOnly.MinValue)!.Value) : Never;
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time, DateTimeKind.Utc));

    private bool IsOn(DateOnly day) => months.Has(day.Month) && days.Has(day.Day) && weekdays.Has((int)day.DayOfWeek);

    private DateOnly? DayAfter(DateOnly day)
    {
        var end = Math.Min(day.DayNumber + DaysOfTheCalendar, DateOnly.MaxValue.DayNumber);
        for (var number = day.DayNumber + 1; number <= end; number++)
        {
            if (DateOnly.FromDayNumber(number) is var candidate && IsOn(candidate))
                return candidate;
        }

        return null;
    }

    private TimeOnly? TimeFrom(TimeOnly earliest)
    {
        for (var hour = hours.From(earliest.Hour); hour is not null; hour = hours.From(hour.Value + 1))
        {
            var isFirstHour = hour == earliest.Hour;
            for (var minute = minutes.From(isFirstHour ? earliest.Minute : 0); minute is not null; minute = minutes.From(minute.Value + 1))
            {
                if (seconds.From(isFirstHour && minute == earliest.Minute ? earliest.Second : 0) is { } second)
                    return new TimeOnly(hour.Value, minute.Value, second);
            }
        }

        return null;
    }
}
