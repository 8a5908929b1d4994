using System.Collections.Frozen;
using System.Text.Json;

namespace JustCallFx.Core.AutoReply.Rules;

/// <summary>Reads a set of rules: first against the schema, then for what a schema cannot say.</summary>
internal static class RuleSetReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a set.</summary>
    /// <param name="json">The set as UTF-8.</param>
    public static RuleReading Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length > RuleStore.LongestSet)
            return new(null, [new("", $"{json.Length} bytes", $"at most {RuleStore.LongestSet} bytes")]);
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException unreadable)
        {
            return new(null, [new("", $"no JSON: {unreadable.Message}", "a JSON object, each member once")]);
        }
    }

    private static RuleReading Read(JsonElement set)
    {
        if (RuleSchema.Published.Check(set) is { Count: > 0 } differences)
            return new(null, [.. differences]);
        var faults = new List<RuleFault>();
        var hours = set.TryGetProperty("accounts", out var accounts)
            ? accounts.EnumerateObject().ToDictionary(
                account => account.Name.ToLowerInvariant(),
                account => AccountHoursReader.Read(account.Value, $"accounts.{account.Name}", faults))
            : [];
        var rules = set.GetProperty("rules").EnumerateArray().Select((rule, index) => RuleReader.Read(rule, $"rules[{index}]", faults)).ToList();
        faults.AddRange(rules.Select((rule, index) => (rule.Name, index)).GroupBy(rule => rule.Name).SelectMany(same => same.Skip(1))
            .Select(again => new RuleFault($"rules[{again.index}].name", $"'{again.Name}' a second time", "a name that no other rule has")));
        return faults.Count > 0
            ? new(null, [.. faults])
            : new(new() { Rules = [.. rules], Hours = hours.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase) }, []);
    }
}
