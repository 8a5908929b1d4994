using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;

namespace JustCallFx.Core.Minutes;

/// <summary>Adds up all that the product's counters and histograms measure in this process, whoever else listens.</summary>
public sealed class MinuteListener : IDisposable
{
    private readonly ConcurrentBag<InstrumentTallies> tallies = [];
    private readonly MeterListener listener = new();

    /// <summary>Listens from now on.</summary>
    public MinuteListener()
    {
        listener.InstrumentPublished = Listen;
        listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => ((InstrumentTallies)state!).Add(value, tags));
        listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => ((InstrumentTallies)state!).Add(value, tags));
        listener.Start();
    }

    /// <summary>What was measured since the last time.</summary>
    public IReadOnlyList<Figure> Take() => [.. tallies.SelectMany(instrument => instrument.Take())];

    /// <inheritdoc />
    public void Dispose() => listener.Dispose();

    // Gauges tell of a moment, not of a minute; there is another place for them.
    private void Listen(Instrument instrument, MeterListener own)
    {
        if (instrument.Meter.Name != JustCallFxTelemetry.Name || instrument is not (Counter<long> or Histogram<double>))
            return;
        var kept = new InstrumentTallies(instrument.Name, instrument is Histogram<double>);
        tallies.Add(kept);
        own.EnableMeasurementEvents(instrument, kept);
    }
}
