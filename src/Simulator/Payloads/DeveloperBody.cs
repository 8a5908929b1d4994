using System.Text.Encodings.Web;
using System.Text.Json;

namespace JustCallFx.Simulator.Payloads;

/// <summary>Changes one value in the bytes of a developer body.</summary>
internal static class DeveloperBody
{
    /// <summary>The body with another <c>webhook_url</c> at its top level and every other byte as it was.</summary>
    public static byte[] WithWebhookUrl(ReadOnlySpan<byte> body, string webhookUrl)
    {
        var value = JsonEncodedText.Encode(webhookUrl, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes;
        var changed = new List<byte>(body.Length + value.Length);
        var copied = 0;
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1 || !reader.ValueTextEquals("webhook_url"))
                continue;

            reader.Read();
            // The token starts with its opening quote and what was consumed ends with its closing one: both stay.
            changed.AddRange(body[copied..((int)reader.TokenStartIndex + 1)]);
            changed.AddRange(value);
            copied = (int)reader.BytesConsumed - 1;
        }

        changed.AddRange(body[copied..]);
        return [.. changed];
    }
}
