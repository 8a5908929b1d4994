using System.Text.Json;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Reads when an event was from its CloudEvent, in one forward pass that ends there.</summary>
internal static class EventTime
{
    /// <summary>The attribute <c>time</c>; null when there is none.</summary>
    /// <exception cref="UnreadableEventException">It is no JSON object.</exception>
    public static DateTimeOffset? Of(ReadOnlySpan<byte> cloudEvent)
    {
        try
        {
            var reader = new Utf8JsonReader(cloudEvent);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new UnreadableEventException("it is JSON, but no object");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isTime = reader.ValueTextEquals("time"u8);
                reader.Read();
                if (isTime)
                    return reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var time) ? time : null;
                reader.Skip();
            }

            return null;
        }
        catch (JsonException)
        {
            // Not as inner exception: the JSON reader's messages may repeat what follows the fault.
            throw new UnreadableEventException("it is not JSON in UTF-8");
        }
    }
}
