using System.Globalization;
using System.Text.Json;

namespace JustCallFx.Core.Receiving.Developer;

/// <summary>A developer delivery's data, with the times that can be told from it.</summary>
/// <param name="Json">The member <c>data</c>.</param>
/// <param name="RequestId">The delivery's id.</param>
/// <param name="Now">When it arrived.</param>
internal readonly record struct DeveloperEnvelope(JsonElement Json, string? RequestId, DateTimeOffset Now)
{
    private static readonly string[] Formats = ["yyyy-MM-dd H:mm:ss", "yyyy-MM-dd"];

    /// <summary>When JustCall made the event: the delivery's id is a ULID and holds that (contract §2).</summary>
    public DateTimeOffset? MadeAt => Ulid.TimeOf(RequestId);

    /// <summary>A date and a time that stand apart, in UTC; the hour may lack its leading zero (contract §3.4).</summary>
    public static DateTimeOffset? Time(Fields data, string date, string? time = null)
    {
        var (day, hour) = (data.Text(date), time is null ? null : data.Text(time));
        return DateTimeOffset.TryParseExact(
            hour is null ? day : $"{day} {hour}", Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : null;
    }
}
