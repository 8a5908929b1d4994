using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Tests.Cost;

/// <summary>
/// The size of what the Azure Monitor exporter sends of a log entry or an activity: one JSON object, with the fields that it has there.
/// What differs by deployment (instance, version, key) has its usual length.
/// </summary>
internal static class ExportedItem
{
    private const string Key = "00000000-0000-0000-0000-000000000000";
    private const string TraceId = "0123456789abcdef0123456789abcdef";
    private const string SpanId = "0123456789abcdef";
    private const string Time = "2026-03-02T12:00:00.0000000Z";
    private const string Took = "00:00:00.0012345";

    private static readonly Dictionary<string, string> Tags = new()
    {
        ["ai.operation.id"] = TraceId,
        ["ai.operation.parentId"] = SpanId,
        ["ai.cloud.role"] = "func-justcallfx-abcdefghijklm",
        ["ai.cloud.roleInstance"] = "0--01234567-89ab-cdef-0123-456789abcdef",
        ["ai.internal.sdkVersion"] = "dotnet10.0.0:otel1.20.1:ext1.8.3",
    };

    /// <summary>Of a log entry.</summary>
    public static int SizeOf<TState>(string category, LogLevel level, EventId id, TState state, string message)
    {
        var properties = state is IEnumerable<KeyValuePair<string, object?>> values
            ? values.ToDictionary(value => value.Key.Trim('{', '}'), value => $"{value.Value}")
            : [];
        properties["CategoryName"] = category;
        properties["EventId"] = $"{id.Id}";
        properties["EventName"] = $"{id.Name}";
        return SizeOf("Message", new { ver = 2, message, severityLevel = $"{level}", properties });
    }

    /// <summary>Of an activity that has ended: a request where something came in, a dependency otherwise.</summary>
    public static int SizeOf(Activity activity)
    {
        var properties = activity.TagObjects.ToDictionary(tag => tag.Key, tag => $"{tag.Value}");
        var (name, success) = (activity.DisplayName, activity.Status != ActivityStatusCode.Error);
        return activity.Kind is ActivityKind.Server or ActivityKind.Consumer
            ? SizeOf("Request", new { ver = 2, id = SpanId, name, duration = Took, success, responseCode = "0", properties })
            : SizeOf("RemoteDependency", new { ver = 2, id = SpanId, name, duration = Took, success, resultCode = "0", type = "InProc", properties });
    }

    private static int SizeOf<TData>(string name, TData baseData) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        name, time = Time, sampleRate = 100, iKey = Key, tags = Tags, data = new { baseType = $"{name}Data", baseData },
    }).Length;
}
