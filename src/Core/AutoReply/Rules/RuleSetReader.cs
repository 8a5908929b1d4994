using System.Collections.Frozen;
using System.Text.Json;
using JustCallFx.Core.AutoReply.Hours;

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
        catch (InvalidOperationException)
        {
            // Found only when the text is read.
            return new(null, [new("", "a text that is no valid UTF-8 or UTF-16", "a JSON object in UTF-8, without half surrogate pairs")]);
        }
    }

    private static RuleReading Read(JsonElement set)
    {
        if (RuleSchema.Published.Check(set) is { Count: > 0 } differences)
            return new(null, [.. differences]);
        var faults = new List<RuleFault>();
        var hours = Hours(set, faults);
        var rules = set.GetProperty("rules").EnumerateArray().Select((rule, index) => RuleReader.Read(rule, $"rules[{index}]", faults)).ToList();
        faults.AddRange(rules.Select((rule, index) => (rule.Name, index)).GroupBy(rule => rule.Name).SelectMany(same => same.Skip(1))
            .Select(again => new RuleFault($"rules[{again.index}].name", $"'{again.Name}' a second time", "a name that no other rule has")));
        var read = new RuleSet { Rules = [.. rules], Hours = hours.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase) };
        faults.AddRange(rules.SelectMany((rule, index) => ReplyFit.FaultsOf(rule, read, $"rules[{index}].then.reply")));
        return faults.Count > 0 ? new(null, [.. faults]) : new(read, []);
    }

    private static Dictionary<string, AccountHours> Hours(JsonElement set, List<RuleFault> faults)
    {
        var hours = new Dictionary<string, AccountHours>(StringComparer.OrdinalIgnoreCase);
        if (!set.TryGetProperty("accounts", out var accounts))
            return hours;
        foreach (var account in accounts.EnumerateObject())
        {
            var path = $"accounts.{account.Name}";
            if (!hours.TryAdd(account.Name, AccountHoursReader.Read(account.Value, path, faults)))
                faults.Add(new(path, $"'{account.Name}' a second time", "each account once, whether in small or capital letters"));
        }

        return hours;
    }
}
