using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Core.Tests.Subscribing.Holding;

/// <summary>Holding on real tables, with a sender that remembers.</summary>
internal sealed class HoldingFloor : IAsyncDisposable
{
    private readonly TablesFloor tables = new();

    private HoldingFloor(int rate)
    {
        Pauses = new PauseStore(tables.Client);
        Held = new HeldStore(tables.Client);
        Flags = new PauseFlags(Pauses, Clock, Logs);
        Gate = new SubscriberGate(Flags, Clock, NullLogger<SubscriberGate>.Instance);
        var settings = new HoldingSettings(TestSettings.With((HoldingSettings.DrainRateSetting, $"{rate}")));
        Drain = new HeldDrain(Held, Gate, new RetrySender(Sender), settings, Clock, NullLogger<HeldDrain>.Instance);
    }

    public FakeClock Clock => tables.Clock;

    public FakeSender Sender { get; } = new();

    public RecordingLogger<PauseFlags> Logs { get; } = new();

    public PauseStore Pauses { get; }

    public PauseFlags Flags { get; }

    public HeldStore Held { get; }

    public SubscriberGate Gate { get; }

    public HeldDrain Drain { get; }

    public static async Task<HoldingFloor> OpenAsync(int rate = 50)
    {
        var floor = new HoldingFloor(rate);
        await floor.tables.TableAsync(PauseStore.TableName);
        await floor.tables.TableAsync(HeldStore.TableName);
        return floor;
    }

    public Task PauseAsync(string subscriber = "sms-received") => Pauses.AddAsync(subscriber, new Pause(Clock.GetUtcNow(), "ana"), default);

    public Task DropTableAsync(string name) => tables.Client.DeleteTableAsync(name);

    public ValueTask DisposeAsync() => tables.DisposeAsync();
}
