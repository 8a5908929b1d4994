using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>Writes times in UTC with <c>Z</c>, fractions of a second only where there are any (RFC 3339).</summary>
public sealed class UtcTimeJson : JsonConverter<DateTimeOffset>
{
    /// <summary>The format of <see cref="DateTime.ToString(string)"/> that writes such a time.</summary>
    public const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private const int LongestText = 32;

    /// <inheritdoc />
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[LongestText];
        value.UtcDateTime.TryFormat(text, out var length, Format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
