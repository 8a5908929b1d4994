using System.Globalization;

namespace JustCallFx.Functions.Tests.Cost;

/// <summary>A month's amounts and prices, by the formulas of <c>docs/cost.md</c>.</summary>
/// <param name="events">How many events there are.</param>
/// <param name="parameters">Mix and prices.</param>
/// <param name="alerts">How often each alert looks.</param>
internal sealed class MonthCost(long events, CostParameters parameters, IReadOnlyCollection<string> alerts)
{
    private const double Seconds = 30 * 24 * 3600;

    private readonly (EventCost Cost, double Count)[] kinds =
        [.. parameters.EventsInAThousand.Select(kind => (EventCost.Of(CostTable.Events[kind.Key]), events * kind.Value / 1000.0))];

    private readonly TimerCost[] timers = [.. CostTable.Timers.Names.Select(name => TimerCost.Of(CostTable.Timers[name]))];

    /// <summary>The document's cells.</summary>
    public string Cells => string.Join(" | ", Amounts.Concat(Dollars.Append(Dollars.Sum()).Select(dollars => dollars.ToString("F0", CultureInfo.InvariantCulture))));

    private IEnumerable<string> Amounts =>
    [
        Number(Operations), Number(Credits / Seconds), Number(Requests), Number(Executions), Number(GigabyteSeconds), Number(LogGigabytes), Number(StoredGigabytes),
    ];

    private double[] Dollars => [Broker, Tables, Functions, Logs, Alerts];

    private double Operations => Sum(cost => cost.Operations) + timers.Sum(timer => (double)timer.Runs * timer.Operations);

    private double Credits => Sum(cost => cost.Credits);

    private double Requests => Sum(cost => cost.Requests) + timers.Sum(timer => (double)timer.Runs * timer.Requests);

    private double Executions => Sum(cost => cost.Executions) + timers.Sum(timer => (double)timer.Runs);

    private double StoredGigabytes => Sum(cost => cost.StoredBytes) / 1e9;

    private double LogGigabytes => (Sum(cost => cost.LogBytes + cost.TraceBytes) + timers.Sum(timer => (double)timer.Runs * timer.LogBytes)) / 1e9;

    // All HTTP functions share instances; every other function has its own.
    private double GigabyteSeconds => parameters.InstanceMemoryGB *
        (BusySeconds(kinds.Sum(kind => kind.Count))
        + kinds.Sum(kind => BusySeconds(kind.Count * (kind.Cost.Executions - 1)))
        + timers.Sum(timer => BusySeconds(timer.Runs)));

    private double Broker => parameters.Price("serviceBusBase")
        + (parameters.Price("serviceBusFirst") * Between(13e6, 100e6))
        + (parameters.Price("serviceBusNext") * Between(100e6, 2500e6))
        + (parameters.Price("serviceBusOver") * Between(2500e6, double.MaxValue));

    private double Tables => (Requests / 10_000 * parameters.Price("tableOperations")) + (StoredGigabytes * parameters.Price("tableStorage"));

    private double Functions =>
        (Above(Executions, parameters.Price("freeExecutions")) / 1e6 * parameters.Price("executions"))
        + (Above(GigabyteSeconds, parameters.Price("freeGigabyteSeconds")) * parameters.Price("gigabyteSeconds"));

    private double Logs => Above(LogGigabytes * parameters.Price("billedShareOfLogs"), parameters.Price("freeLogs")) * parameters.Price("logs");

    private double Alerts => alerts.Sum(window => parameters.Price(window == "PT5M" ? "alertEvery5Minutes" : "alertEvery15Minutes"));

    private double Sum(Func<EventCost, long> what) => kinds.Sum(kind => kind.Count * what(kind.Cost));

    private double Between(double from, double to) => (Math.Clamp(Operations, from, to) - from) / 1e6;

    private static double Above(double amount, double free) => Math.Max(0, amount - free);

    // Executions that overlap are billed once: of a month with n of them at random moments, so much is covered.
    private double BusySeconds(double executions) => Seconds * -double.ExpM1(-executions / Seconds * parameters.LeastExecutionSeconds);

    private static string Number(double amount) => amount switch
    {
        >= 1e6 => $"{amount / 1e6:0.##} M",
        >= 1e3 => $"{amount / 1e3:0.##} k",
        _ => amount.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
