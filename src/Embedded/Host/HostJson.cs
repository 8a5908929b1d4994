using System.Globalization;
using System.Text.Json;

namespace JustCallFx.Embedded.Host;

/// <summary>What the embedded host takes from <c>host.json</c>; the rest is for the Functions host.</summary>
internal sealed record HostJson
{
    public const string FileName = "host.json";

    private const int CallsPerCore = 16;
    private const string MaxConcurrentCallsName = "maxConcurrentCalls";
    private const string MaxMessageBatchSizeName = "maxMessageBatchSize";
    private const string MaxAutoLockRenewalDurationName = "maxAutoLockRenewalDuration";

    /// <summary>What every route begins with. Default <c>api</c>.</summary>
    public string RoutePrefix { get; private init; } = "api";

    /// <summary>How many messages one Service Bus function handles at once. Default 16 for each core.</summary>
    public int MaxConcurrentCalls { get; private init; } = CallsPerCore * Environment.ProcessorCount;

    /// <summary>How long the lock of a message is renewed while its function runs; not at all when zero. Default 5 min.</summary>
    public TimeSpan MaxAutoLockRenewalDuration { get; private init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many messages a function that takes batches gets at once, at most. Default 1000.</summary>
    public int MaxMessageBatchSize { get; private init; } = 1000;

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
            if (Find(document.RootElement, "extensions", "serviceBus") is { } serviceBus)
                read = read.With(serviceBus);
            return read;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{path}: found broken host settings ({broken.Message}); wanted a version 2.0 host.json.", broken);
        }
    }

    private HostJson With(JsonElement serviceBus)
    {
        var read = this;
        if (Find(serviceBus, MaxConcurrentCallsName) is { } calls)
            read = read with { MaxConcurrentCalls = AtLeastOne(MaxConcurrentCallsName, calls) };
        if (Find(serviceBus, MaxMessageBatchSizeName) is { } size)
            read = read with { MaxMessageBatchSize = AtLeastOne(MaxMessageBatchSizeName, size) };
        if (Find(serviceBus, MaxAutoLockRenewalDurationName) is { } duration)
            read = read with { MaxAutoLockRenewalDuration = NotNegative(MaxAutoLockRenewalDurationName, duration) };
        return read;
    }

    private static int AtLeastOne(string name, JsonElement value) => value.GetInt32() is var number and > 0
        ? number
        : throw new FormatException($"{name} is {value.GetInt32()}, wanted is 1 or more");

    private static TimeSpan NotNegative(string name, JsonElement value) =>
        TimeSpan.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero
            ? span
            : throw new FormatException($"{name} is '{value.GetString()}', wanted is a time such as 00:05:00");

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
