using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>
/// The published JSON schema of a set of rules, and the part of JSON Schema 2020-12 that it uses. What is wanted is told in the words of
/// its descriptions.
/// </summary>
internal sealed class RuleSchema
{
    private const string Resource = "rules.schema.json";
    private const int LongestFound = 60;

    private readonly JsonElement root;

    private RuleSchema(JsonElement root) => this.root = root;

    /// <summary>The schema as it is published.</summary>
    public static RuleSchema Published { get; } = Load();

    /// <summary>Every way in which a value differs from the schema.</summary>
    public IReadOnlyList<RuleFault> Check(JsonElement value)
    {
        var faults = new List<RuleFault>();
        Check(root, value, "", faults);
        return faults;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<RuleFault> faults)
    {
        schema = Resolve(schema);
        if (!HasType(value, schema.GetProperty("type").GetString()!))
            faults.Add(Fault(schema, value, path));
        else if (value.ValueKind == JsonValueKind.Object)
            CheckObject(schema, value, path, faults);
        else if (value.ValueKind == JsonValueKind.Array)
            CheckArray(schema, value, path, faults);
        else if (value.ValueKind == JsonValueKind.String)
            CheckText(schema, value, path, faults);
    }

    private void CheckObject(JsonElement schema, JsonElement value, string path, List<RuleFault> faults)
    {
        var hasNames = schema.TryGetProperty("properties", out var named);
        var others = schema.GetProperty("additionalProperties");
        foreach (var member in value.EnumerateObject())
        {
            var at = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (hasNames && named.TryGetProperty(member.Name, out var known))
                Check(known, member.Value, at, faults);
            else if (others.ValueKind == JsonValueKind.Object)
                Check(others, member.Value, at, faults);
            else
                faults.Add(new(at, "an unknown member", $"one of {string.Join(", ", named.EnumerateObject().Select(one => one.Name))}"));
        }

        foreach (var name in Strings(schema, "required").Where(name => !value.TryGetProperty(name, out _)))
            faults.Add(new(path.Length == 0 ? name : $"{path}.{name}", "nothing", Wanted(Resolve(named.GetProperty(name)))));
    }

    private void CheckArray(JsonElement schema, JsonElement value, string path, List<RuleFault> faults)
    {
        var count = value.GetArrayLength();
        if (count < Number(schema, "minItems", 0) || count > Number(schema, "maxItems", int.MaxValue))
            faults.Add(new(path, string.Create(CultureInfo.InvariantCulture, $"a list of {count}"), Wanted(schema)));
        var index = 0;
        foreach (var item in value.EnumerateArray())
            Check(schema.GetProperty("items"), item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), faults);
    }

    private static void CheckText(JsonElement schema, JsonElement value, string path, List<RuleFault> faults)
    {
        var text = value.GetString()!;
        // Lengths count code points (JSON Schema Validation §6.3).
        var length = text.EnumerateRunes().Count();
        var isWanted = length >= Number(schema, "minLength", 0)
            && length <= Number(schema, "maxLength", int.MaxValue)
            && (!schema.TryGetProperty("enum", out var words) || words.EnumerateArray().Any(word => word.GetString() == text))
            && (!schema.TryGetProperty("pattern", out var pattern) || Fits(text, pattern.GetString()!));
        if (!isWanted)
            faults.Add(Fault(schema, value, path));
    }

    // In a schema $ is the end; here it would be the end of a last line, too.
    private static bool Fits(string text, string pattern) =>
        Regex.IsMatch(text, pattern.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.NonBacktracking);

    private JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference)
            ? root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])
            : schema;

    private static RuleFault Fault(JsonElement schema, JsonElement value, string path) => new(path, Found(value), Wanted(schema));

    private static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String when value.GetString()! is { Length: > LongestFound } text => $"a text of {text.Length} characters",
        JsonValueKind.String => $"'{value.GetString()}'",
        _ => value.GetRawText(),
    };

    private static string Wanted(JsonElement schema)
    {
        var wanted = schema.GetProperty("description").GetString()!;
        return schema.TryGetProperty("enum", out _) ? $"{wanted}: one of {string.Join(", ", Strings(schema, "enum"))}" : wanted;
    }

    private static bool HasType(JsonElement value, string type) => value.ValueKind switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        _ => false,
    };

    private static int Number(JsonElement schema, string name, int otherwise) => schema.TryGetProperty(name, out var number) ? number.GetInt32() : otherwise;

    private static IEnumerable<string> Strings(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(one => one.GetString()!) : [];

    private static RuleSchema Load()
    {
        using var stream = typeof(RuleSchema).Assembly.GetManifestResourceStream(Resource)!;
        using var json = JsonDocument.Parse(stream);
        return new(json.RootElement.Clone());
    }
}
