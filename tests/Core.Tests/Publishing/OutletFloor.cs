using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.SetAside;
using JustCallFx.Core.Spillover;
using JustCallFx.Embedded.Tables;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Publishing;

/// <summary>An outlet with real tables, a broker that the test lets fail, and a clock that the test moves.</summary>
public sealed class OutletFloor : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private EmbeddedTables tables = null!;

    public FakeClock Clock { get; } = new();

    public FakeSender Sender { get; } = new();

    public RecordingLogger<SpilloverDrain> DrainLog { get; } = new();

    public EventOutlet Outlet { get; private set; } = null!;

    public SpilloverStore Spillover { get; private set; } = null!;

    public SpilloverDrain Drain { get; private set; } = null!;

    public SetAsideStore SetAside { get; private set; } = null!;

    public TableServiceClient Tables { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Open();
        await Tables.CreateTableIfNotExistsAsync(SpilloverStore.TableName);
        await Tables.CreateTableIfNotExistsAsync(SetAsideStore.TableName);
    }

    /// <summary>Ends the process and begins another one on the same folder.</summary>
    public async Task RestartAsync()
    {
        await tables.DisposeAsync();
        Open();
    }

    /// <summary>Tables that do not answer from now on.</summary>
    public ValueTask LoseTablesAsync() => tables.DisposeAsync();

    public void BrokerIsDown() => Sender.Behaviour = _ => throw new ServiceBusException(true, "no connection");

    public void BrokerIsBack() => Sender.Behaviour = null;

    public Task<bool> StoreAsync(OutgoingEvent outgoing) => Outlet.StoreAsync(outgoing, Clock.GetUtcNow());

    /// <summary>Stores events of these numbers while the broker is down, a second apart.</summary>
    public async Task SpillAsync(int first, int count)
    {
        BrokerIsDown();
        for (var number = first; number < first + count; number++)
        {
            Assert.True(await StoreAsync(AnOutgoingEvent.Of(number)));
            Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    public async Task<int> WaitingAsync() => (await Spillover.OldestAsync(1000, after: null, default)).Count;

    public async Task DisposeAsync()
    {
        await tables.DisposeAsync();
        folder.Dispose();
    }

    private void Open()
    {
        tables = EmbeddedTables.Open(folder.Path, Clock);
        Tables = new TableServiceClient(tables.ConnectionString);
        Spillover = new SpilloverStore(Tables);
        SetAside = new SetAsideStore(Tables);
        Outlet = new EventOutlet(new EventPublisher(Sender), Spillover, SetAside, Clock, new RecordingLogger<EventOutlet>());
        Drain = new SpilloverDrain(Spillover, new EventPublisher(Sender), SetAside, Clock, DrainLog);
    }
}
