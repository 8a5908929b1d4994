using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Embedded.Host;

/// <summary>The <c>Values</c> of a local settings file, as the Functions tools read them: each is an environment variable of the app.</summary>
public static class LocalSettings
{
    /// <summary>The file's usual name.</summary>
    public const string FileName = "local.settings.json";

    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The settings by configuration key (<c>__</c> became <c>:</c>).</summary>
    /// <exception cref="InvalidDataException">The file is not what the Functions tools expect; the message says where.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var document = JsonDocument.Parse(file, Tolerant);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("Values", out var values)
                || values.ValueKind != JsonValueKind.Object)
                throw new InvalidDataException($"{path}: found no object \"Values\"; wanted {{ \"Values\": {{ \"<setting>\": \"<value>\" }} }}.");

            return Settings(path, values);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException(
                $"{path}: found broken JSON at line {broken.LineNumber + 1}; wanted {{ \"Values\": {{ \"<setting>\": \"<value>\" }} }}.", broken);
        }
    }

    private static Dictionary<string, string?> Settings(string path, JsonElement values)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values.EnumerateObject())
        {
            if (!settings.TryAdd(value.Name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), Text(path, value)))
                throw new InvalidDataException($"{path}: {value.Name}: found twice; wanted once (upper and lower case are the same).");
        }

        return settings;
    }

    private static string? Text(string path, JsonProperty value) => value.Value.ValueKind switch
    {
        JsonValueKind.String => value.Value.GetString(),
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => value.Value.GetRawText(),
        var kind => throw new InvalidDataException(
            $"{path}: {value.Name}: found {kind.ToString().ToLowerInvariant()}; wanted text (the Functions tools know no nesting: write __ in the name)."),
    };
}
