using System.Globalization;
using System.Text.Json;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving;

/// <summary>
/// Reads the members of a JSON object tolerantly (contract §3, §11): texts where numbers were expected and the reverse, absent, null and
/// empty alike. What nobody asked for, or what came in a form that nobody understood, is left as unknown.
/// </summary>
internal sealed class Fields(JsonElement json)
{
    private readonly List<string> understood = [];
    private Dictionary<string, Fields>? objects;

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
        if (text is not null)
            understood.Add(name);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>A number without fraction, also written as text; null for anything else.</summary>
    public long? Whole(string name)
    {
        if (Value(name) is not { ValueKind: JsonValueKind.Number or JsonValueKind.String } value)
            return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        var isWhole = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue;
        if (isWhole || string.IsNullOrWhiteSpace(text))
            understood.Add(name);
        return isWhole ? (long)number : null;
    }

    /// <summary>A yes or no, also written as text; no when absent.</summary>
    public bool IsSet(string name)
    {
        var value = Value(name);
        var isSet = value?.ValueKind == JsonValueKind.True
            || (value?.ValueKind == JsonValueKind.String && string.Equals(value.Value.GetString(), "true", StringComparison.OrdinalIgnoreCase));
        if (value?.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.String)
            understood.Add(name);
        return isSet;
    }

    /// <summary>The texts of a list, or the one text; none when absent, null or of another kind.</summary>
    public IEnumerable<string> Texts(string name)
    {
        if (Value(name) is not { } value)
            return [];
        JsonElement[] all = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        if (all.All(one => one.ValueKind is JsonValueKind.String or JsonValueKind.Null))
            understood.Add(name);
        return all.Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!).Where(text => text.Length > 0);
    }

    /// <summary>A member that is an object itself; an empty one when absent or of another kind.</summary>
    public Fields Object(string name)
    {
        if (Value(name) is not { ValueKind: JsonValueKind.Object } value)
            return new Fields(default);
        objects ??= [];
        if (!objects.TryGetValue(name, out var fields))
            objects.Add(name, fields = new Fields(value));
        return fields;
    }

    /// <summary>The objects of a list; none when absent or of another kind. What is in them counts as understood.</summary>
    public IEnumerable<Fields> Objects(string name)
    {
        if (Value(name) is not { ValueKind: JsonValueKind.Array } list || list.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.Object))
            return [];
        understood.Add(name);
        return list.EnumerateArray().Select(one => new Fields(one));
    }

    /// <summary>The member as it is; null when absent or null.</summary>
    public JsonElement? Value(string name)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.Null)
            return value;
        understood.Add(name);
        return null;
    }

    /// <summary>Counts members as understood whose value says nothing that is not said elsewhere.</summary>
    public void PassOver(params ReadOnlySpan<string> names) => understood.AddRange(names);

    /// <summary>The members that were not understood; null when there are none. They live as long as their document.</summary>
    public Dictionary<string, JsonElement>? Unknown()
    {
        Dictionary<string, JsonElement>? unknown = null;
        foreach (var member in json.EnumerateObject())
        {
            if (understood.Contains(member.Name))
                continue;
            if (objects is null || !objects.TryGetValue(member.Name, out var inner))
                (unknown ??= [])[member.Name] = member.Value;
            else if (inner.Unknown() is { } left)
                (unknown ??= [])[member.Name] = JsonSerializer.SerializeToElement(left, EventJson.Default.DictionaryStringJsonElement);
        }

        return unknown;
    }
}
