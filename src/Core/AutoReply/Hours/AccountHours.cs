using System.Collections.Immutable;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.AutoReply.Hours;

/// <summary>An account's time zone, its opening hours, and the hours in which contacts may be texted.</summary>
internal sealed class AccountHours
{
    private static readonly ImmutableArray<DayOfWeek> Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>What holds where a set of rules says nothing: New York, weekdays from 9 to 5, texts from 8 to 21 (contract §10).</summary>
    public static AccountHours Usual { get; } = new()
    {
        Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
        Open = [new(Weekdays, DaySpan.Between("09:00", "17:00"))],
        ClosedOn = [],
        HoursText = null,
        Texting = DaySpan.Between("08:00", "21:00"),
    };

    /// <summary>The account's time zone.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>When the business is open, in the account's zone.</summary>
    public required ImmutableArray<OpenSpan> Open { get; init; }

    /// <summary>The days on which it is closed all the same.</summary>
    public required ImmutableHashSet<DateOnly> ClosedOn { get; init; }

    /// <summary>The opening hours in words of the account's own; null for such as <c>Mon-Fri 09:00-17:00</c>.</summary>
    public required string? HoursText { get; init; }

    /// <summary>When contacts may be texted, in their own zone.</summary>
    public required DaySpan Texting { get; init; }

    /// <summary>Whether the business is open.</summary>
    public bool IsOpen(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        return !ClosedOn.Contains(DateOnly.FromDateTime(local.Date))
            && Open.Any(span => span.Days.Contains(local.DayOfWeek) && span.Span.Covers(local.TimeOfDay));
    }

    /// <summary>
    /// When quiet hours end that reign now for a contact, in the contact's zone or, where the number tells none, the account's; null outside of
    /// them.
    /// </summary>
    public DateTimeOffset? QuietUntil(PhoneNumber contact, DateTimeOffset now) => QuietHours.EndAfter(now, Texting, ContactZones.Of(contact) ?? Zone);

    /// <summary>The opening hours as replies tell them; empty when there are none.</summary>
    public string Describe() => HoursText ?? string.Join(", ", Open.Select(span => $"{DayNames.Of(span.Days)} {span.Span}"));
}
