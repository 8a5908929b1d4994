using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>Writes times in UTC with <c>Z</c>, fractions of a second only where there are any (RFC 3339).</summary>
public sealed class UtcTimeJson : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc />
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);

    /// <summary>The time as it is written in JSON.</summary>
    public static string Text(DateTimeOffset time)
    {
        // The form with all seven digits is the one that the runtime writes quickly.
        Span<char> text = stackalloc char[28];
        time.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        return string.Concat(text[..^1].TrimEnd('0').TrimEnd('.'), "Z");
    }
}
