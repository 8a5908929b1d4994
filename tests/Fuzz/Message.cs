using System.Text.Json;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Fuzz;

/// <summary>What every published message has to be, whatever it came from.</summary>
internal static class Message
{
    private const int LongestId = 128;

    /// <summary>What is wrong with a message; null when nothing is.</summary>
    public static string? FaultOf(ServiceBusMessage message, ReadOnlyMemory<byte> body)
    {
        if (message.MessageId is not { Length: > 0 and <= LongestId } id || id.AsSpan().ContainsAny("/\\#?"))
            return $"its id cannot stand in a table: {message.MessageId?.Length} characters";
        using var document = JsonDocument.Parse(message.Body.ToMemory());
        var json = document.RootElement;
        if (json.GetProperty("id").GetString() != id || json.GetProperty("type").GetString() != $"com.justcall.{message.Subject}")
            return "the CloudEvent and the message disagree";
        if (message.Subject != "unrecognized")
            return json.GetProperty("data").ValueKind == JsonValueKind.Object ? null : "the event has no data";
        return json.GetProperty("data").GetProperty("raw").GetBytesFromBase64().AsSpan().SequenceEqual(body.Span) ? null : "raw bytes were lost";
    }
}
