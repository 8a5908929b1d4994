using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>The one writer of the broker's file; its faults are told as those of a broker.</summary>
internal sealed class BrokerWriter(SqliteFile file, TimeProvider clock, FanOut fanOut) : IAsyncDisposable
{
    private const int DiskFull = 13;

    private readonly GroupCommit group = new(file, clock, fanOut);

    /// <summary>Runs a write in the next group; the task ends when it is on disk. A write may run twice.</summary>
    /// <exception cref="ServiceBusException">The file cannot be written, or was closed.</exception>
    public async Task<T> RunAsync<T>(Func<Statements, DateTimeOffset, T> write)
    {
        try
        {
            return await group.RunAsync(write);
        }
        catch (SqliteException fault)
        {
            var reason = fault.SqliteErrorCode == DiskFull
                ? ServiceBusFailureReason.QuotaExceeded
                : ServiceBusFailureReason.ServiceCommunicationProblem;
            throw new ServiceBusException($"The broker's file could not be written: {fault.Message}", reason, innerException: fault);
        }
        catch (ObjectDisposedException closed)
        {
            throw Closed(closed);
        }
    }

    public ValueTask DisposeAsync() => group.DisposeAsync();

    public static ServiceBusException Closed(Exception? cause = null) => new(
        "The embedded broker is closed.", ServiceBusFailureReason.ServiceCommunicationProblem, innerException: cause);
}
