namespace JustCallFx.Core.AutoReply.Hours;

/// <summary>The part of the day in which a contact is not to be texted: all but the texting hours, in the contact's zone.</summary>
internal static class QuietHours
{
    /// <summary>Why a reply waits or is not given, for people.</summary>
    public const string Reason = "quiet hours where the contact is";

    // Some zone has once left out a whole day.
    private const int DaysToLookAt = 5;

    /// <summary>When quiet hours end that reign now; null when texting is allowed now.</summary>
    public static DateTimeOffset? EndAfter(DateTimeOffset now, DaySpan texting, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        if (texting.Covers(local.TimeOfDay))
            return null;
        // The day before: where clocks go back over midnight, that day's hours come twice.
        return Enumerable.Range(-1, DaysToLookAt)
            .SelectMany(days => Instants(local.Date.AddDays(days) + texting.From, zone))
            .Where(instant => instant > now && texting.Covers(TimeZoneInfo.ConvertTime(instant, zone).TimeOfDay))
            .Min();
    }

    // A local time comes twice when clocks go back, and not at all when they go forward: then the first that follows it stands for it.
    private static IEnumerable<DateTimeOffset> Instants(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        return zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).Select(offset => new DateTimeOffset(local, offset).ToUniversalTime())
            : [new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime()];
    }
}
