using System.Text.Json;

namespace JustCallFx.Simulator.Payloads;

/// <summary>What the top level of a payload tells.</summary>
/// <param name="Dialect">Told by which fields there are.</param>
/// <param name="Event">The event's name.</param>
/// <param name="WebhookUrl">The registered URL; developer dialect only.</param>
/// <param name="ObjectId">The id of what the event is about; null where there is none.</param>
/// <param name="HasEventData">Whether <c>data</c> has anything in it.</param>
internal sealed record Envelope(Dialect Dialect, string Event, string? WebhookUrl, string? ObjectId, bool HasEventData)
{
    private const int MostNamesShown = 10;

    private static readonly string[] IdNames = ["message_id", "call_id", "contact_id", "id", "call_sid"];

    /// <param name="name">What a message calls the body.</param>
    /// <param name="body">The bytes to send.</param>
    /// <exception cref="InvalidDataException">The body is not JSON or has neither dialect's envelope.</exception>
    public static Envelope Read(string name, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement) ?? throw new InvalidDataException(
                $"{name} is in neither dialect: it is {Shape(document.RootElement)}; " +
                "a help-centre payload has the text \"event\" and no \"type\", a developer one the texts \"type\" and \"webhook_url\".");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Text that is no valid UTF-8 or UTF-16 is found only when it is read, as an InvalidOperationException.
            throw new InvalidDataException(
                $"{name} is not JSON ({fault.Message}); a payload is one JSON object in UTF-8 without a byte order mark.", fault);
        }
    }

    private static Envelope? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;

        var hasData = root.TryGetProperty("data", out var data) && !IsEmpty(data);
        var id = hasData ? Id(data) : null;
        if (Text(root, "type") is { } type && Text(root, "webhook_url") is { } url)
            return new(Dialect.Developer, type, url, id, hasData);
        if (Text(root, "event") is { } name && !root.TryGetProperty("type", out _))
            return new(Dialect.HelpCentre, name, null, id, hasData);
        return null;
    }

    private static string? Id(JsonElement data) => data.ValueKind != JsonValueKind.Object
        ? null
        : IdNames.Select(name => data.TryGetProperty(name, out var id) ? id.ToString() : "").FirstOrDefault(id => id.Length > 0);

    private static string? Text(JsonElement root, string property) =>
        root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsEmpty(JsonElement data) =>
        data.ValueKind == JsonValueKind.Null || (data.ValueKind == JsonValueKind.Object && !data.EnumerateObject().Any());

    private static string Shape(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Object when !root.EnumerateObject().Any() => "an empty object",
        JsonValueKind.Object => "an object with " + string.Join(", ", Names(root).Take(MostNamesShown)),
        JsonValueKind.Array => "a list",
        _ => "a single value",
    };

    private static IEnumerable<string> Names(JsonElement root) => root.EnumerateObject().Select(property => property.Name);
}
