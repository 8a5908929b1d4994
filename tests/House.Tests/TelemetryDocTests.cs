using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using JustCallFx.Core.Backlog;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Telemetry;
using JustCallFx.Core.WebhookHealth;
using JustCallFx.Functions.Ops;
using JustCallFx.House.Tests.Infra;
using Microsoft.Extensions.Logging;

namespace JustCallFx.House.Tests;

/// <summary>docs/telemetry.md lists what the program emits. A failure tells the lines that are to be added or taken out.</summary>
public sealed class TelemetryDocTests
{
    private const string Doc = "docs/telemetry.md";

    private static readonly string[] Rows = [.. File.ReadLines(Repository.PathOf(Doc)).Where(line => line.StartsWith("| ", StringComparison.Ordinal))];
    private static readonly Assembly[] Product = [typeof(InstrumentNames).Assembly, typeof(OpsDoor).Assembly];

    [Fact]
    public void It_has_every_instrument_with_kind_unit_and_meaning() => Lists.AssertSame(
        "the code", Instruments().Select(RowOf), Doc, Rows.Where(row => row.StartsWith("| `justcallfx.", StringComparison.Ordinal)));

    [Fact]
    public void Every_name_in_the_register_is_that_of_an_instrument() => Lists.AssertSame(
        nameof(InstrumentNames), ConstantsOf(typeof(InstrumentNames)), "the instruments", Instruments().Select(instrument => instrument.Name));

    [Fact]
    public void It_has_every_log_message_with_its_id_and_level() => Lists.AssertSame(
        "the code", LogMessages().Select(RowOf), Doc, Rows.Where(row => char.IsAsciiDigit(row[2])));

    [Fact]
    public void Every_id_in_the_register_is_that_of_a_log_message() => Lists.AssertSame(
        nameof(LogIds),
        typeof(LogIds).GetFields().Select(field => $"{field.GetRawConstantValue()}"),
        "the log messages",
        LogMessages().Select(message => $"{message.EventId}"));

    // The exporter to Azure Monitor puts these beside a message's values; where a value has the name of one, the value alone is sent.
    [Theory]
    [InlineData("EventId")]
    [InlineData("EventName")]
    [InlineData("CategoryName")]
    public void No_log_message_has_a_value_of_a_name_that_stands_for_something_of_the_entry(string name) => Assert.Empty(
        LogMessages().Where(message => message.Message.Contains($"{{{name}", StringComparison.OrdinalIgnoreCase)).Select(message => message.EventId));

    [Fact]
    public void It_has_every_span() => Assert.All(Spans(), span => Assert.Contains(Rows, row => row.StartsWith($"| `{span}` |", StringComparison.Ordinal)));

    [Fact]
    public void It_has_every_tag_and_attribute() => Assert.All(
        ConstantsOf(typeof(TagNames)).Concat(ConstantsOf(typeof(SemanticAttributes))),
        name => Assert.Contains(Rows, row => row.Contains($"`{name}`", StringComparison.Ordinal)));

    private static string RowOf(Instrument instrument)
    {
        var kind = instrument.GetType().Name is var name && name.StartsWith("Observable", StringComparison.Ordinal)
            ? "gauge"
            : name.Split('`')[0].ToLowerInvariant();
        return $"| `{instrument.Name}` | {kind} | `{instrument.Unit}` | {instrument.Description} |";
    }

    private static string RowOf(LoggerMessageAttribute message) => $"| {message.EventId} | {message.Level} | {message.Message.Replace("|", "\\|", StringComparison.Ordinal)} |";

    // An instrument is made when its class is first used.
    private static List<Instrument> Instruments()
    {
        var made = new Dictionary<string, Instrument>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == JustCallFxTelemetry.Name)
                made[instrument.Name] = instrument;
        };
        foreach (var type in Product.SelectMany(assembly => assembly.GetTypes()).Where(HasInstruments))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        using var backlog = new BacklogGauges(TimeProvider.System);
        using var issues = new IssueGauge(TimeProvider.System);
        using var states = new HealthGauge(TimeProvider.System);
        listener.Start();
        return [.. made.Values];
    }

    private static bool HasInstruments(Type type) => !type.ContainsGenericParameters
        && type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Any(field => field.FieldType.IsAssignableTo(typeof(Instrument)));

    private static IEnumerable<LoggerMessageAttribute> LogMessages() => Product
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
        .OfType<LoggerMessageAttribute>();

    // Where a name has parts that differ, they stand in braces.
    private static IEnumerable<string> Spans() => ConstantsOf(typeof(ActivityNames)).Concat(
        typeof(ActivityNames).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => (string)method.Invoke(null, [.. method.GetParameters().Select(part => $"{{{part.Name}}}")])!));

    private static IEnumerable<string> ConstantsOf(Type register) => register.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!)
        .Where(text => text != TagNames.None);
}
