using System.Text.Json;

namespace JustCallFx.Embedded.Host;

/// <summary>What the embedded host takes from <c>host.json</c>; the rest is for the Functions host.</summary>
internal sealed record HostJson
{
    public const string FileName = "host.json";

    private const int CallsPerCore = 16;

    /// <summary>What every route begins with. Default <c>api</c>.</summary>
    public string RoutePrefix { get; private init; } = "api";

    /// <summary>How many messages one Service Bus function handles at once. Default 16 for each core.</summary>
    public int MaxConcurrentCalls { get; private init; } = CallsPerCore * Environment.ProcessorCount;

    /// <exception cref="InvalidDataException">The file is not readable as host.json.</exception>
    public static HostJson Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var document = JsonDocument.Parse(file, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var read = new HostJson();
            if (Find(document.RootElement, "extensions", "http", "routePrefix") is { } prefix)
                read = read with { RoutePrefix = prefix.GetString()! };
            if (Find(document.RootElement, "extensions", "serviceBus", "maxConcurrentCalls") is { } calls)
                read = read with { MaxConcurrentCalls = Math.Max(1, calls.GetInt32()) };
            return read;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{path}: found broken host settings ({broken.Message}); wanted a version 2.0 host.json.", broken);
        }
    }

    private static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element.ValueKind == JsonValueKind.Null ? null : element;
    }
}
