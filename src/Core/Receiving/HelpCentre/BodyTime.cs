using System.Globalization;
using System.Text.Json;

namespace JustCallFx.Core.Receiving.HelpCentre;

/// <summary>Reads the time that a signed body tells (contract §6) in one forward pass.</summary>
internal static class BodyTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK"];

    /// <summary>The last top-level <c>timestamp</c>; null when there is none that is RFC 3339. Never throws for what a sender may send.</summary>
    public static DateTimeOffset? Of(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && LastTimestamp(ref reader) is { } text ? Parse(text) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? LastTimestamp(ref Utf8JsonReader reader)
    {
        string? last = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isTimestamp = reader.ValueTextEquals("timestamp"u8);
            reader.Read();
            if (isTimestamp)
                last = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
        }

        return last;
    }

    private static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
