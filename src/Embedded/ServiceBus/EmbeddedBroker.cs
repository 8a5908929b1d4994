using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Service Bus in this process, on a SQLite file. Clients reach it by its <see cref="ConnectionString"/>.</summary>
public sealed partial class EmbeddedBroker : IAsyncDisposable
{
    private readonly BrokerFile file;
    private readonly Entities entities;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Signal settled = new();
    private readonly ExpiryTimer expiry;
    private readonly BrokerWriter writer;
    private readonly Readers readers;
    private volatile bool closed;

    private EmbeddedBroker(string dataDirectory, BrokerFile file, Entities entities, TimeProvider clock, ILogger logger)
    {
        DataDirectory = dataDirectory;
        this.file = file;
        this.entities = entities;
        this.clock = clock;
        this.logger = logger;
        expiry = new ExpiryTimer(clock, SweepAsync);
        writer = new BrokerWriter(file.Database, clock, new FanOut(entities, settled, FanOutFailed));
        readers = new Readers(file.Database);
    }

    /// <summary>What clients in this process are given: <c>Embedded=&lt;folder&gt;</c>.</summary>
    public string ConnectionString => BrokerConnection.To(DataDirectory);

    internal string DataDirectory { get; }

    internal TimeProvider Clock => clock;

    /// <summary>
    /// Opens <c>broker.db</c> in the folder, which is made when absent.
    /// Locks that an earlier process held are ended, their deliveries counted.
    /// </summary>
    /// <exception cref="IOException">Another broker has the folder open, or it cannot be written.</exception>
    /// <exception cref="InvalidDataException">The file is no database, or a newer program wrote it.</exception>
    public static EmbeddedBroker Open(string dataDirectory, BrokerTopology topology, TimeProvider clock, ILogger<EmbeddedBroker> logger)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataDirectory);
        ArgumentNullException.ThrowIfNull(topology);
        ArgumentNullException.ThrowIfNull(clock);
        var folder = BrokerConnection.FullPath(dataDirectory);
        var file = new BrokerFile(folder);
        try
        {
            var (entities, due) = file.InTransaction(statements => Startup.Run(statements, topology, clock.GetUtcNow(), logger));
            var broker = new EmbeddedBroker(folder, file, entities, clock, logger);
            broker.Watch(due);
            BrokerConnection.Register(broker);
            logger.BrokerOpened(folder);
            return broker;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Ends when nothing is left to hand out and no message, dead letters apart, is locked or could be received.</summary>
    /// <exception cref="ServiceBusException">The broker was closed meanwhile.</exception>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var change = settled.Next();
            var now = clock.GetUtcNow();
            if (Read(statements => Backlog.IsEmpty(statements, entities, now)))
                return;
            await change.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Finishes the writes that were handed in and closes the file. Locked messages stay so until the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (closed)
            return;
        closed = true;
        BrokerConnection.Remove(this);
        await expiry.DisposeAsync();
        await writer.DisposeAsync();
        settled.Pulse();
        foreach (var entity in entities.All)
            entity.Ready.Pulse();
        readers.Dispose();
        file.Dispose();
    }

    /// <exception cref="ArgumentException">The connection string is not <c>Embedded=&lt;folder&gt;</c>.</exception>
    /// <exception cref="InvalidOperationException">This process has no broker open in the folder.</exception>
    internal static EmbeddedBroker Find(string connectionString)
    {
        var folder = BrokerConnection.Folder(connectionString);
        return BrokerConnection.Find(folder) ?? throw new InvalidOperationException(
            $"No embedded broker is open in {folder}; open one with EmbeddedBroker.Open before a client asks for it.");
    }

    /// <exception cref="ServiceBusException">The broker that was there is closed.</exception>
    internal static EmbeddedBroker Reach(string? folder) =>
        (folder is null ? null : BrokerConnection.Find(folder)) ?? throw BrokerWriter.Closed();

    /// <summary>Whether the topology has a queue or subscription of this path.</summary>
    internal bool Has(string entityPath) => entities.HasSource(entityPath);

    private T Read<T>(Func<Statements, T> query)
    {
        if (closed)
            throw BrokerWriter.Closed();
        try
        {
            return readers.Read(query);
        }
        catch (SqliteException fault)
        {
            throw BrokerWriter.Failed(fault);
        }
    }
}
