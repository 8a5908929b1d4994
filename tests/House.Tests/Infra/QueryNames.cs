using System.Reflection;
using System.Text.RegularExpressions;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Receiving;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.House.Tests.Infra;

/// <summary>The names that a query uses, held against what the code emits.</summary>
internal static partial class QueryNames
{
    // What the exporter to Azure Monitor calls a log entry's id and name, and what the queries say themselves.
    private static readonly string[] OfTheExporter = ["EventId", "EventName"];
    private static readonly string[] OfTheQueries = [" ", "", "app", "host"];

    // Where the webhook's requests go, whatever their account.
    private static readonly string OfTheWebhook = WebhookMeter.Route[..WebhookMeter.Route.IndexOf("/{", StringComparison.Ordinal)];

    private static readonly Dictionary<string, string> Ids = typeof(LogIds).GetFields()
        .ToDictionary(id => id.GetRawConstantValue()!.ToString()!, id => id.Name, StringComparer.Ordinal);

    private static readonly HashSet<string> Emitted =
    [
        .. TextsOf(typeof(InstrumentNames)), .. TextsOf(typeof(TagNames)), .. TextsOf(typeof(ActivityNames)), .. TextsOf(typeof(IssueKinds)),
        .. Enum.GetValues<WebhookCause>().Select(WebhookCauseNames.Of), .. OfTheExporter, .. OfTheQueries,
        OfTheWebhook,
    ];

    /// <summary>The names in a query that the code does not emit.</summary>
    public static IEnumerable<string> Unknown(string query) =>
        Quoted().Matches(query).Select(match => match.Groups[1].Value).Where(text => !Emitted.Contains(text))
            .Concat(NamedId().Matches(query).Where(match => Ids.GetValueOrDefault(match.Groups[1].Value) != match.Groups[2].Value)
                .Select(match => match.Value))
            .Concat(BareId().Matches(query).Select(match => match.Value));

    /// <summary>The instruments that a query asks for.</summary>
    public static IEnumerable<string> Instruments(string query) =>
        Quoted().Matches(query).Select(match => match.Groups[1].Value).Where(text => text.StartsWith("justcallfx.", StringComparison.Ordinal));

    private static IEnumerable<string> TextsOf(Type register) => register.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    // A log id stands with its name beside it: `1502 // BreakerOpened`.
    [GeneratedRegex(@"\b(\d{4}),? // (\w+)")]
    private static partial Regex NamedId();

    [GeneratedRegex(@"\b\d{4}\b(?!,? // \w)")]
    private static partial Regex BareId();
}
