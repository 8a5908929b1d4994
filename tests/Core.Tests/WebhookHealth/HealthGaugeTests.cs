using System.Diagnostics.Metrics;
using JustCallFx.Core.Telemetry;
using JustCallFx.Core.WebhookHealth;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>What an instance shows of each webhook.</summary>
public sealed class HealthGaugeTests
{
    [Fact]
    public void What_an_instance_has_not_learnt_anew_for_three_minutes_it_shows_no_more()
    {
        var (clock, name) = (new FakeClock(), $"{Guid.NewGuid()}");
        using var gauge = new HealthGauge(clock);
        gauge.Show(name, WebhookState.AtRisk);

        clock.Advance(TimeSpan.FromSeconds(179));
        var fresh = Read(name);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([2], fresh);
        Assert.Empty(Read(name));
    }

    private static List<int> Read(string account)
    {
        var read = new List<int>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == InstrumentNames.WebhookState)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, value, tags, _) =>
        {
            if (tags[0].Value as string == account)
                read.Add(value);
        });
        listener.Start();
        listener.RecordObservableInstruments();
        return read;
    }
}
