using JustCallFx.Embedded.ServiceBus;
using JustCallFx.Embedded.Tables;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Host;

/// <summary>The data directory with the broker and the tables in it; closed in the reverse order.</summary>
internal sealed class Engines : IAsyncDisposable
{
    private const string TopologyFile = "topology.json";

    private readonly DataDirectory directory;

    private Engines(DataDirectory directory, EmbeddedBroker broker, EmbeddedTables tables)
    {
        this.directory = directory;
        Broker = broker;
        Tables = tables;
    }

    public EmbeddedBroker Broker { get; }

    public EmbeddedTables Tables { get; }

    public static Engines Open(EmbeddedHostOptions options, string path, ILoggerFactory loggers)
    {
        var topology = BrokerTopology.Load(Path.Combine(options.AppDirectory, TopologyFile));
        var directory = DataDirectory.Open(path);
        try
        {
            var tables = EmbeddedTables.Open(path, options.Clock);
            try
            {
                var broker = EmbeddedBroker.Open(path, topology, options.Clock, loggers.CreateLogger<EmbeddedBroker>());
                return new Engines(directory, broker, tables);
            }
            catch
            {
                tables.DisposeAsync().AsTask().GetAwaiter().GetResult();
                throw;
            }
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Broker.DisposeAsync();
        await Tables.DisposeAsync();
        directory.Dispose();
    }
}
