using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Counts what happens to each account's webhook.</summary>
internal static class HealthMeter
{
    private static readonly Counter<long> Transitions = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.WebhookTransitions, "{transition}", "Changes of a webhook's state, by account and the new state.");

    private static readonly Counter<long> LateArrivals = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.WebhookLate, "{delivery}", "Deliveries that earlier attempts had failed for, by account and number of the retry.");

    /// <summary>Counts a change of state.</summary>
    public static void CountTransition(string account, WebhookState to) =>
        Transitions.Add(1, new(TagNames.Account, account), new(TagNames.State, to.Word()));

    /// <summary>Counts deliveries that came late.</summary>
    public static void CountLate(string account, IEnumerable<LateArrival> late)
    {
        foreach (var one in late)
            LateArrivals.Add(1, new(TagNames.Account, account), new(TagNames.Retry, one.Retry));
    }
}
