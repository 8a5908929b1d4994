using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Tells listeners how each account's webhook stands.</summary>
internal static class HealthMeter
{
    private static readonly ConcurrentDictionary<string, WebhookState> States = new(StringComparer.Ordinal);

    private static readonly Counter<long> Transitions = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.WebhookTransitions, "{transition}", "Changes of a webhook's state, by account and the new state.");

    private static readonly Counter<long> LateArrivals = JustCallFxTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.WebhookLate, "{delivery}", "Deliveries that earlier attempts had failed for, by account and number of the retry.");

    static HealthMeter() => JustCallFxTelemetry.Meter.CreateObservableGauge(
        InstrumentNames.WebhookState, Observe, "{state}", "A webhook's state as this instance knows it: 0 healthy to 4 paused, by account.");

    /// <summary>An account's state is known to be this.</summary>
    public static void Show(string account, WebhookState state) => States[account] = state;

    /// <summary>Counts a change of state.</summary>
    public static void CountTransition(string account, WebhookState to) => Transitions.Add(1, By(account), new(TagNames.State, to.Word()));

    /// <summary>Counts deliveries that came late.</summary>
    public static void CountLate(string account, IEnumerable<LateArrival> late)
    {
        foreach (var one in late)
            LateArrivals.Add(1, By(account), new(TagNames.Retry, one.Retry));
    }

    private static IEnumerable<Measurement<int>> Observe() => States.Select(one => new Measurement<int>((int)one.Value, By(one.Key)));

    private static KeyValuePair<string, object?> By(string account) => new(TagNames.Account, account);
}
