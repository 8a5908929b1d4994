using System.Text.Json;

namespace JustCallFx.Core.SmsApi;

/// <summary>
/// Reads the members of an answer's JSON object tolerantly (contract §8.4): texts where numbers were expected and the reverse; absent, null
/// and blank alike. It lives as long as its document.
/// </summary>
internal readonly struct AnswerFields(JsonElement json)
{
    private readonly JsonElement json = json;

    /// <summary>A text or number as text; null when absent, null, blank or of another kind.</summary>
    public string? Text(string name)
    {
        var value = Value(name);
        var text = value?.ValueKind switch
        {
            JsonValueKind.String => value.Value.GetString(),
            JsonValueKind.Number => value.Value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The texts of a list, or the one text; none when absent, null or of another kind.</summary>
    public IEnumerable<string> Texts(string name)
    {
        if (Value(name) is not { } value)
            return [];
        JsonElement[] all = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        return all.Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!).Where(text => text.Length > 0);
    }

    /// <summary>A member that is an object itself; an empty one when absent or of another kind.</summary>
    public AnswerFields Object(string name) => Value(name) is { ValueKind: JsonValueKind.Object } value ? new(value) : default;

    /// <summary>The objects of a list; none when absent, of another kind, or of anything but objects.</summary>
    public IEnumerable<AnswerFields> Objects(string name) =>
        Value(name) is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Object)
            ? list.EnumerateArray().Select(one => new AnswerFields(one))
            : [];

    /// <summary>The member as it is; null when absent or null.</summary>
    public JsonElement? Value(string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
