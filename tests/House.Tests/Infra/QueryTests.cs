using System.Text.Json.Nodes;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.House.Tests.Infra;

/// <summary>Alerts and workbook ask for what the code emits.</summary>
public sealed class QueryTests
{
    private static readonly string[] AlertQueries = Directory.GetFiles(Repository.PathOf("infra/queries"), "*.kql");

    private static readonly string[] WorkbookQueries =
        [.. JsonNode.Parse(File.ReadAllText(Repository.PathOf("infra/justcallfx.workbook.json")))!["items"]!.AsArray()
            .Select(item => (string?)item!["content"]!["query"]).OfType<string>()];

    // A test of that document holds it equal to the code.
    private static readonly IEnumerable<string> Histograms =
        BicepText.Values(File.ReadAllText(Repository.PathOf("docs/telemetry.md")), @"\| `(justcallfx\.[\w.]+)` \| histogram \|");

    [Fact]
    public void Every_name_in_an_alert_is_one_that_the_code_emits() =>
        Assert.Empty(AlertQueries.SelectMany(path => QueryNames.Unknown(File.ReadAllText(path)).Select(name => $"{Path.GetFileName(path)}: {name}")));

    [Fact]
    public void Every_name_in_the_workbook_is_one_that_the_code_emits() => Assert.Empty(WorkbookQueries.SelectMany(QueryNames.Unknown));

    [Theory]
    [InlineData("signature-failures.kql", "justcallfx.webhook.requests", "justcallfx.webhook.request")]
    [InlineData("signature-failures.kql", "\"forged\"", "\"fake\"")]
    [InlineData("dead-letters.kql", "\"subscriber\"", "\"subscription\"")]
    [InlineData("receive-slow.kql", "\"cause\"", "\"why\"")]
    [InlineData("receive-slow.kql", "/api/webhooks/justcall", "/api/webhook")]
    [InlineData("faults.kql", "1502", "1503")]
    [InlineData("faults.kql", "1502, // BreakerOpened", "1502,")]
    public void A_name_that_the_code_does_not_emit_is_told(string file, string name, string broken)
    {
        var query = File.ReadAllText(Repository.PathOf($"infra/queries/{file}"));

        var unknown = QueryNames.Unknown(query.Replace(name, broken, StringComparison.Ordinal));

        Assert.NotEqual(query, query.Replace(name, broken, StringComparison.Ordinal));
        Assert.NotEmpty(unknown);
    }

    [Fact]
    public void Every_query_is_an_alert_and_every_alert_has_its_query()
    {
        var alerts = File.ReadAllText(Repository.PathOf("infra/modules/alerts.bicep"));

        Assert.NotEmpty(AlertQueries);
        Assert.Equal(
            AlertQueries.Select(Path.GetFileNameWithoutExtension).Order(),
            BicepText.Values(alerts, @"loadTextContent\('\.\./queries/([\w-]+)\.kql'\)").Order());
        Assert.Equal(
            AlertQueries.Select(Path.GetFileNameWithoutExtension).Order(),
            BicepText.Values(alerts, @"(?m)^    name: '([\w-]+)'$").Order());
    }

    [Fact]
    public void The_webhooks_alert_begins_where_a_delivery_has_one_attempt_left() =>
        Assert.Contains(
            $"state >= {(int)WebhookState.AtRisk}", File.ReadAllText(Repository.PathOf("infra/queries/webhook-at-risk.kql")), StringComparison.Ordinal);

    // The exporter to Azure Monitor sends a smallest and a largest value of histograms only; of all others their value, which is Sum.
    [Fact]
    public void Only_a_histogram_is_asked_for_its_largest_value() =>
        Assert.Empty(AlertQueries.Select(File.ReadAllText).Concat(WorkbookQueries)
            .Where(query => query.Contains("(Max)", StringComparison.Ordinal))
            .SelectMany(QueryNames.Instruments)
            .Except(Histograms));

    [Fact]
    public void The_workbook_shows_many_instruments() =>
        Assert.True(WorkbookQueries.SelectMany(QueryNames.Instruments).Distinct(StringComparer.Ordinal).Count() >= 10);
}
