using System.Text.Json;
using System.Text.Json.Nodes;
using JustCallFx.Core.Storage;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.House.Tests.Infra;

/// <summary>Bicep makes the tables and the broker's entities that the code uses.</summary>
public sealed class EntitiesTests
{
    private static readonly string[] TablesOfTheCode =
        [.. new ServiceCollection().AddJustCallFx().Select(service => service.ImplementationInstance).OfType<RequiredTable>().Select(table => table.Name)];

    [Fact]
    public void The_tables_that_Bicep_makes_are_those_that_the_code_uses() =>
        Lists.AssertSame("the code", TablesOfTheCode, "infra/tables.json", JsonSerializer.Deserialize<string[]>(Text("infra/tables.json"))!);

    [Fact]
    public void Bicep_loads_both_lists()
    {
        var main = Text("infra/main.bicep");

        Assert.Contains("tables: loadJsonContent('tables.json')", main, StringComparison.Ordinal);
        Assert.Contains("topology: loadJsonContent('topology.json')", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Bicep_makes_every_part_of_the_topology_that_the_embedded_broker_reads()
    {
        var modules = Text("infra/modules/event-topic.bicep") + Text("infra/modules/service-bus.bicep");
        var types = Text("infra/types.bicep");
        var parts = PropertiesOf(JsonNode.Parse(Text("infra/topology.json"))!).Distinct(StringComparer.Ordinal).ToArray();

        Assert.NotEmpty(BrokerTopology.Load(Repository.PathOf("infra/topology.json")).Topics);
        Assert.All(parts, part => Assert.Contains($"{part}: ", types, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.Matches($@"\.\??{part}\b", modules));
    }

    private static string Text(string path) => File.ReadAllText(Repository.PathOf(path));

    private static IEnumerable<string> PropertiesOf(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(property => PropertiesOf(property.Value).Prepend(property.Key)),
        JsonArray many => many.SelectMany(PropertiesOf),
        _ => [],
    };
}
