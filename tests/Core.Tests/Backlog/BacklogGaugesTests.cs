using System.Diagnostics.Metrics;
using JustCallFx.Core.Backlog;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Telemetry;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Backlog;

public sealed class BacklogGaugesTests : IDisposable
{
    private readonly FakeClock clock = new();
    private readonly string entity = $"test-{Guid.NewGuid():N}";
    private readonly List<string> shown = [];
    private readonly BacklogGauges gauges;
    private readonly MeterListener listener = new();

    public BacklogGaugesTests()
    {
        gauges = new BacklogGauges(clock);
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == JustCallFxTelemetry.Name && instrument.IsObservable)
                own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            if (tags.ToArray().Any(tag => tag.Value as string == entity))
                shown.Add($"{instrument.Name} {value} {tags[0].Key}");
        });
        listener.Start();
    }

    [Fact]
    public void Each_subscription_has_its_oldest_age_and_its_dead_letters()
    {
        gauges.Show(Report(clock.GetUtcNow().AddSeconds(-30)));
        clock.Advance(TimeSpan.FromSeconds(12));

        listener.RecordObservableInstruments();

        Assert.Equal(
            [
                $"{InstrumentNames.HeldOldestAge} 3612 subscriber",
                $"{InstrumentNames.QueueDeadLetters} 2 entity",
                $"{InstrumentNames.QueueOldestAge} 42 entity",
                $"{InstrumentNames.QueueWaiting} 5 entity",
            ],
            shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void After_three_minutes_without_another_look_nothing_is_shown()
    {
        gauges.Show(Report(clock.GetUtcNow()));
        clock.Advance(TimeSpan.FromMinutes(3));

        listener.RecordObservableInstruments();

        Assert.Empty(shown);
    }

    public void Dispose()
    {
        listener.Dispose();
        gauges.Dispose();
    }

    private BacklogReport Report(DateTimeOffset since) => new(
        clock.GetUtcNow(),
        [new(entity, new AtLeast(5, false), since, new AtLeast(2, false), since)],
        new Dictionary<string, DateTimeOffset> { [entity] = clock.GetUtcNow().AddHours(-1) },
        null,
        new AtLeast(0, false),
        new AtLeast(0, false));
}
