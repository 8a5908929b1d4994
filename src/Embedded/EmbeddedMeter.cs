using System.Diagnostics.Metrics;

namespace JustCallFx.Embedded;

/// <summary>Counts what Azure puts on a bill: operations of the broker, requests to the tables, executions of functions.</summary>
internal static class EmbeddedMeter
{
    private static readonly Meter Meter = new("JustCallFx.Embedded");

    private static readonly Counter<long> Operations = Meter.CreateCounter<long>(
        "justcallfx.broker.operations", "{operation}", "Operations of the broker by message, and filters evaluated, by entity.");

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "justcallfx.tables.requests", "{request}", "Requests to the tables, by table.");

    private static readonly Counter<long> Executions = Meter.CreateCounter<long>(
        "justcallfx.functions.executions", "{execution}", "Executions of functions.");

    /// <summary>Counts an operation once per message.</summary>
    public static void CountOperation(string operation, string entity, int messages = 1)
    {
        if (messages > 0)
            Operations.Add(messages, new("operation", operation), new("entity", entity));
    }

    /// <summary>Counts a request, by the name that Azure Storage's own metrics have for it.</summary>
    public static void CountRequest(string request, string table) => Requests.Add(1, new("request", request), new("table", table));

    /// <summary>Counts an execution.</summary>
    public static void CountExecution(string function) => Executions.Add(1, new KeyValuePair<string, object?>("function", function));
}
