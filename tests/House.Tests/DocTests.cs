using System.Reflection;
using System.Text.Json;
using JustCallFx.Functions.Ops;
using JustCallFx.House.Tests.Infra;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.House.Tests;

/// <summary>What the documents list is all that there is.</summary>
public sealed class DocTests
{
    [Fact]
    public void The_readme_lists_every_operations_endpoint() => Lists.AssertSame(
        "the code",
        Endpoints(),
        "README.md",
        BicepText.Values(File.ReadAllText(Repository.PathOf("README.md")), @"`((?:GET|POST|PUT|DELETE) /api/ops/[^`?]+)"));

    [Fact]
    public void The_document_on_forgetting_tells_what_becomes_of_every_table()
    {
        var tables = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Repository.PathOf("infra/tables.json")))!;
        var rows = File.ReadLines(Repository.PathOf("docs/forgetting.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToArray();

        Assert.All(tables, table => Assert.Contains(rows, row => row.Split('|')[1].Contains($"`{table}`", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Endpoints() => typeof(OpsDoor).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetParameters())
        .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
        .OfType<HttpTriggerAttribute>()
        .Where(trigger => trigger.Route?.StartsWith("ops/", StringComparison.Ordinal) == true)
        .Select(trigger => $"{Assert.Single(trigger.Methods!).ToUpperInvariant()} /api/{trigger.Route}");
}
