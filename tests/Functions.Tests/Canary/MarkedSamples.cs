using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JustCallFx.TestKit;

namespace JustCallFx.Functions.Tests.Canary;

/// <summary>The corpus' deliveries with a mark in every text and number that tells something of a person.</summary>
internal static partial class MarkedSamples
{
    private const string Url = $"https://media.example.com/{Marks.Word}?token={Marks.Word}";

    private static readonly string[] Lines = ["4155551234", "5125550100", "2135550119"];

    /// <summary>Every sample of a dialect.</summary>
    public static IEnumerable<JsonObject> Of(string dialect) => Directory
        .GetFiles(Repository.PathOf($"tests/Corpus/{dialect}"), "*.json")
        .Order(StringComparer.Ordinal)
        .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
        .Where(sample => sample["data"] is JsonObject)
        .Select(sample =>
        {
            Mark((JsonObject)sample["data"]!);
            return (JsonObject)sample;
        });

    /// <summary>A sample as it is posted.</summary>
    public static byte[] BytesOf(JsonNode sample) => Encoding.UTF8.GetBytes(sample.ToJsonString());

    private static void Mark(JsonObject data)
    {
        foreach (var (name, value) in data.ToList())
            data[name] = Marked(name, value);
    }

    private static JsonNode? Marked(string name, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject inner:
                Mark(inner);
                return inner.DeepClone();
            case JsonArray list:
                return new JsonArray([.. list.Select(one => Marked(name, one?.DeepClone()))]);
            case JsonValue text when text.TryGetValue<string>(out var said) && said.Length > 0 && !Plain().IsMatch(name):
                return Number().IsMatch(said) ? NumberFor(said) : said.Contains("://", StringComparison.Ordinal) ? Url : $"{Marks.Word} {said}";
            default:
                return value?.DeepClone();
        }
    }

    private static string NumberFor(string said)
    {
        var marked = Lines.Any(line => said.EndsWith(line, StringComparison.Ordinal)) ? Marks.Line : Marks.Contact(1);
        return said[0] == '+' ? marked : marked[1..];
    }

    // What the product reads as one of a few words, or as an id or a time.
    [GeneratedRegex("(^id|_id|_sid|direction|status|type|date|time|_at|is_mms|changed_fields|source|medium|disposition|reason)$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^\+?\d{10,15}$")]
    private static partial Regex Number();
}
