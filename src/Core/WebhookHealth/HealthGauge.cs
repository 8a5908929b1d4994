using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>
/// Shows how each account's webhook stands, as this instance learnt it last. What is three minutes old is shown no more: another instance
/// may have learnt since that it is over.
/// </summary>
public sealed class HealthGauge : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(3);

    private readonly Meter meter = new(JustCallFxTelemetry.Name);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, WebhookState State)> shown = new(StringComparer.Ordinal);
    private readonly TimeProvider clock;

    /// <summary>Shows nothing until something is learnt.</summary>
    public HealthGauge(TimeProvider clock)
    {
        this.clock = clock;
        meter.CreateObservableGauge(
            InstrumentNames.WebhookState, States, "{state}", "A webhook's state as this instance knows it: 0 healthy to 4 paused, by account.");
    }

    /// <summary>An account's state is known to be this.</summary>
    public void Show(string account, WebhookState state) => shown[account] = (clock.GetUtcNow(), state);

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<int>> States()
    {
        var now = clock.GetUtcNow();
        return from one in shown
               where now - one.Value.At < Fresh
               select new Measurement<int>((int)one.Value.State, new KeyValuePair<string, object?>(TagNames.Account, one.Key));
    }
}
