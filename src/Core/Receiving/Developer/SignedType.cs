using System.Text.Json;
using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.Receiving.Developer;

/// <summary>Takes from a body what the dynamic signature needs of it, in one forward pass and without allocating.</summary>
internal static class SignedType
{
    /// <summary>The longest <c>type</c> that is read, in bytes of the body; JustCall's have about twenty.</summary>
    public const int Longest = 256;

    /// <summary>Whether the body is one JSON object that names the registered URL and a type; of several of a name the last one counts.</summary>
    /// <param name="body">The raw bytes.</param>
    /// <param name="url">The URL that <c>webhook_url</c> has to equal (contract §5.2).</param>
    /// <param name="buffer">Where the type goes, as UTF-8; <see cref="Longest"/> bytes.</param>
    /// <param name="length">The type's length.</param>
    public static bool TryRead(ReadOnlySpan<byte> body, RegisteredUrl url, Span<byte> buffer, out int length)
    {
        length = -1;
        var namesUrl = false;
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (isType, isUrl) = (Is(ref reader, "type"u8), Is(ref reader, "webhook_url"u8));
                reader.Read();
                if (isType)
                    length = Copy(ref reader, buffer);
                else if (isUrl)
                    namesUrl = reader.TokenType == JsonTokenType.String && Is(ref reader, url.Utf8);
                reader.Skip();
            }

            // Anything but white space behind the object throws.
            reader.Read();
            return namesUrl && length >= 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        reader.ValueIsEscaped ? IsUnescaped(ref reader, text) : reader.ValueSpan.SequenceEqual(text);

    private static bool IsUnescaped(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            // An escape in it is no Unicode.
            return false;
        }
    }

    private static int Copy(ref Utf8JsonReader reader, Span<byte> buffer)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > buffer.Length)
            return -1;
        try
        {
            return reader.CopyString(buffer);
        }
        catch (InvalidOperationException)
        {
            return -1;
        }
    }
}
