using System.Text.Json;

namespace JustCallFx.Core.Receiving;

/// <summary>
/// What a body's top level shows in one forward pass, before anything in it is believed: enough to tell a ping from an event and to
/// compute the dynamic signature.
/// </summary>
/// <param name="IsJson">Whether the body is one JSON value and nothing else.</param>
/// <param name="IsObject">Whether that value is an object.</param>
/// <param name="HasEvent">Whether it has a string <c>event</c>.</param>
/// <param name="Type">Its string <c>type</c>.</param>
/// <param name="WebhookUrl">Its string <c>webhook_url</c>.</param>
/// <param name="HasData">Whether it has event data: a <c>data</c> other than null or an empty object.</param>
internal readonly record struct EnvelopeSketch(
    bool IsJson, bool IsObject = false, bool HasEvent = false, string? Type = null, string? WebhookUrl = null, bool HasData = false)
{
    /// <summary>Whether it asks only whether somebody answers (contract §4).</summary>
    public bool IsPing => IsObject && !HasData;

    /// <summary>Reads the top level; never throws for what a sender may send.</summary>
    public static EnvelopeSketch Of(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            reader.Read();
            var sketch = new EnvelopeSketch(IsJson: true, IsObject: reader.TokenType == JsonTokenType.StartObject);
            sketch = sketch.IsObject ? ReadMembers(ref reader, sketch) : SkipValue(ref reader, sketch);
            // Anything but white space behind the value throws.
            reader.Read();
            return sketch;
        }
        catch (Exception notJson) when (notJson is JsonException or InvalidOperationException)
        {
            return new EnvelopeSketch(IsJson: false);
        }
    }

    /// <summary>The type only: the URL holds a key.</summary>
    public override string ToString() => Type ?? "";

    private static EnvelopeSketch SkipValue(ref Utf8JsonReader reader, EnvelopeSketch sketch)
    {
        reader.Skip();
        return sketch;
    }

    private static EnvelopeSketch ReadMembers(ref Utf8JsonReader reader, EnvelopeSketch sketch)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("event"u8))
                sketch = sketch with { HasEvent = NextString(ref reader) is not null };
            else if (reader.ValueTextEquals("type"u8))
                sketch = sketch with { Type = NextString(ref reader) };
            else if (reader.ValueTextEquals("webhook_url"u8))
                sketch = sketch with { WebhookUrl = NextString(ref reader) };
            else if (reader.ValueTextEquals("data"u8))
                sketch = sketch with { HasData = NextIsData(ref reader) };
            else
                reader.Skip();
        }

        return sketch;
    }

    private static string? NextString(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    private static bool NextIsData(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return false;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return true;
        }

        var depth = reader.CurrentDepth;
        reader.Read();
        var isEmpty = reader.TokenType == JsonTokenType.EndObject;
        while (!(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth))
            reader.Read();
        return !isEmpty;
    }
}
