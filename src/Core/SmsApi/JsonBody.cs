using System.Buffers;
using System.Text.Json;

namespace JustCallFx.Core.SmsApi;

/// <summary>Writes the flat JSON objects that the API wants.</summary>
internal static class JsonBody
{
    /// <summary>An object of texts; a member whose value is null is left out.</summary>
    public static byte[] Of(params ReadOnlySpan<(string Name, string? Value)> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes);
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
                writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        writer.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}
