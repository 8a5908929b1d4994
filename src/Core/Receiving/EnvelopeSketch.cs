using System.Text.Json;

namespace JustCallFx.Core.Receiving;

/// <summary>What a body's top level shows in one forward pass, before anything in it is believed: enough to tell a ping from an event.</summary>
/// <param name="IsJson">Whether the body has the form of one JSON value and nothing else.</param>
/// <param name="IsObject">Whether that value is an object.</param>
/// <param name="HasData">Whether it has event data: a <c>data</c> other than null or an empty object.</param>
internal readonly record struct EnvelopeSketch(bool IsJson, bool IsObject = false, bool HasData = false)
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
            if (sketch.IsObject)
                sketch = sketch with { HasData = ReadHasData(ref reader) };
            else
                reader.Skip();
            // Anything but white space behind the value throws.
            reader.Read();
            return sketch;
        }
        catch (Exception notJson) when (notJson is JsonException or InvalidOperationException)
        {
            return new EnvelopeSketch(IsJson: false);
        }
    }

    // Of several members of one name the last counts, as for whoever reads the body after us.
    private static bool ReadHasData(ref Utf8JsonReader reader)
    {
        var hasData = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
                hasData = NextIsData(ref reader);
            else
                reader.Skip();
        }

        return hasData;
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
