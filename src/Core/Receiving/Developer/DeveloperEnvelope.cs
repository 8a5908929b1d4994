using System.Globalization;

namespace JustCallFx.Core.Receiving.Developer;

/// <summary>A developer delivery's data, with the times that can be told from it.</summary>
/// <param name="data">The members of <c>data</c>.</param>
/// <param name="requestId">The delivery's id.</param>
/// <param name="now">When it arrived.</param>
internal readonly ref struct DeveloperEnvelope(Fields data, string? requestId, DateTimeOffset now)
{
    private static readonly string[] Formats = ["yyyy-MM-dd H:mm:ss", "yyyy-MM-dd"];

    /// <summary>The members of <c>data</c>.</summary>
    public Fields Data { get; } = data;

    /// <summary>The delivery's id.</summary>
    public string? RequestId { get; } = requestId;

    /// <summary>When it arrived.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>When JustCall made the event: the delivery's id is a ULID and holds that (contract §2).</summary>
    public DateTimeOffset? MadeAt => Ulid.TimeOf(RequestId);

    /// <summary>A date and a time that stand apart, in UTC; the hour may lack its leading zero (contract §3.4).</summary>
    public static DateTimeOffset? Time(Fields data, ReadOnlySpan<byte> date, ReadOnlySpan<byte> time = default) =>
        Time(data.Text(date), time.IsEmpty ? null : data.Text(time));

    /// <inheritdoc cref="Time(Fields, ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public static DateTimeOffset? Time(string? day, string? hour)
    {
        var text = hour is null ? day : $"{day} {hour}";
        if (SecondsText.Parse(text) is { } usual)
            return usual;
        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }
}
