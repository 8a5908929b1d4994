using System.Globalization;
using System.Text.Json;
using JustCallFx.Core.AutoReply.Hours;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>Reads an account's hours from a set of rules that fits the schema.</summary>
internal static class AccountHoursReader
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Reads them; what is absent is as usual.</summary>
    public static AccountHours Read(JsonElement account, string path, List<RuleFault> faults)
    {
        var usual = AccountHours.Usual;
        return new()
        {
            Zone = account.TryGetProperty("timeZone", out var zone) ? Zone(zone.GetString()!, $"{path}.timeZone", faults) : usual.Zone,
            Open = account.TryGetProperty("businessHours", out var open)
                ? [.. open.EnumerateArray().Select((span, index) => Open(span, $"{path}.businessHours[{index}]", faults))]
                : usual.Open,
            ClosedOn = account.TryGetProperty("closedOn", out var closed)
                ? [.. closed.EnumerateArray().Select((day, index) => Day(day.GetString()!, $"{path}.closedOn[{index}]", faults))]
                : usual.ClosedOn,
            HoursText = account.TryGetProperty("hoursText", out var text) ? text.GetString() : usual.HoursText,
            Texting = account.TryGetProperty("textingHours", out var texting) ? Span(texting, $"{path}.textingHours", faults) : usual.Texting,
        };
    }

    private static OpenSpan Open(JsonElement span, string path, List<RuleFault> faults) => new(
        [.. span.GetProperty("days").EnumerateArray().Select(day => DayNames.Day(day.GetString()!))],
        Span(span, path, faults));

    private static DaySpan Span(JsonElement span, string path, List<RuleFault> faults)
    {
        var read = DaySpan.Between(span.GetProperty("from").GetString()!, span.GetProperty("to").GetString()!);
        if (read.From >= read.To)
            faults.Add(new(path, read.ToString(), "a span that ends after it begins; one over midnight is written as two"));
        return read;
    }

    private static TimeZoneInfo Zone(string id, string path, List<RuleFault> faults)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId)
            return zone;
        faults.Add(new(path, $"'{id}', which is not known", "an IANA time zone such as America/New_York"));
        return TimeZoneInfo.Utc;
    }

    private static DateOnly Day(string text, string path, List<RuleFault> faults)
    {
        if (!DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            faults.Add(new(path, $"'{text}'", "a day such as 2026-12-25"));
        return day;
    }
}
