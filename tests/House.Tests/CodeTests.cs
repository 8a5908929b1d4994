using System.Reflection;
using System.Text.RegularExpressions;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.House.Tests;

/// <summary>How our code is to read, where a test can tell.</summary>
public sealed partial class CodeTests
{
    private const int LongestFile = 250;

    [Fact]
    public void No_source_file_is_longer_than_250_lines()
    {
        var longer = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Where(file => !file.Contains("OfficialApi", StringComparison.Ordinal) && File.ReadLines(file).Count() > LongestFile);

        Assert.Empty(longer);
    }

    [Fact]
    public void Product_code_has_no_conditional_compilation() =>
        Assert.DoesNotContain(ProductSources(), file => ConditionalCompilation().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void Product_code_knows_the_embedded_runtime_by_its_official_names_only() =>
        Assert.DoesNotContain(ProductSources(), file => File.ReadAllText(file).Contains("JustCallFx.Embedded", StringComparison.Ordinal));

    [Fact]
    public void The_simulator_knows_nothing_of_the_product() =>
        Assert.DoesNotContain(
            typeof(Simulator.SimulatedJustCall).Assembly.GetReferencedAssemblies(),
            reference => reference.Name!.StartsWith("JustCallFx", StringComparison.Ordinal));

    [Fact]
    public void Every_log_id_is_given_away_once()
    {
        var ids = typeof(LogIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!);
        var embedded = Repository.Sources("src/Embedded").SelectMany(file => NumberedMessage().Matches(File.ReadAllText(file))).Select(match => int.Parse(match.Groups[1].Value));

        var all = ids.Concat(embedded).ToList();

        Assert.Equal(all.Distinct().Order(), all.Order());
    }

    [Fact]
    public void Product_log_messages_take_their_ids_from_the_register() =>
        Assert.DoesNotContain(ProductSources(), file => NumberedMessage().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void Instruments_and_activities_take_their_names_from_the_register() =>
        Assert.DoesNotContain(ProductSources(), file => NamedOnTheSpot().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void Instruments_are_named_by_product_noun_and_what() =>
        Assert.All(
            typeof(InstrumentNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!),
            name => Assert.Matches(@"^justcallfx\.[a-z]+\.[a-z_]+$", name));

    [Fact]
    public void Capabilities_of_the_core_do_not_depend_on_each_other_in_a_circle()
    {
        var uses = Directory.GetDirectories(Repository.PathOf("src/Core")).ToDictionary(
            folder => Path.GetFileName(folder)!,
            folder => Repository.Sources(folder)
                .SelectMany(file => CapabilityUse().Matches(File.ReadAllText(file)))
                .Select(match => match.Groups[1].Value)
                .Where(used => used != Path.GetFileName(folder))
                .ToHashSet());

        while (uses.FirstOrDefault(capability => capability.Value.Count == 0) is { Key: { } leaf })
        {
            uses.Remove(leaf);
            foreach (var used in uses.Values)
                used.Remove(leaf);
        }

        Assert.Empty(uses.Keys);
    }

    private static IEnumerable<string> ProductSources() => Repository.Sources("src/Core").Concat(Repository.Sources("src/Functions"));

    [GeneratedRegex(@"^\s*#if", RegexOptions.Multiline)]
    private static partial Regex ConditionalCompilation();

    [GeneratedRegex(@"\[LoggerMessage\((\d+)")]
    private static partial Regex NumberedMessage();

    [GeneratedRegex(@"(Create(Counter|Histogram|UpDownCounter|Gauge|Observable\w+)<\w+>|StartActivity|CreateActivity)\(\s*\$?""")]
    private static partial Regex NamedOnTheSpot();

    [GeneratedRegex(@"JustCallFx\.Core\.(\w+)")]
    private static partial Regex CapabilityUse();
}
