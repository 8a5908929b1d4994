using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>The one writer of the broker's file; its faults are told as those of a broker.</summary>
internal sealed class BrokerWriter(SqliteFile file, TimeProvider clock, FanOut fanOut) : IAsyncDisposable
{
    private readonly GroupCommit group = new(file, clock, fanOut);

    /// <summary>
    /// Runs a write in the next group; the task ends when it is on disk or, when it may be lost in a power cut, when it is as good as
    /// there. A write may run twice.
    /// </summary>
    /// <exception cref="ServiceBusException">The file cannot be written, or was closed.</exception>
    public async Task<T> RunAsync<T>(Func<Statements, DateTimeOffset, T> write, bool mayBeLost = false)
    {
        try
        {
            return await group.RunAsync(write, mayBeLost);
        }
        catch (SqliteException fault)
        {
            throw Failed(fault);
        }
        catch (ObjectDisposedException closed)
        {
            throw Closed(closed);
        }
    }

    public ValueTask DisposeAsync() => group.DisposeAsync();

    /// <summary>A broker that is out of reach for a while: another try may succeed, and nothing here has to change for it.</summary>
    public static ServiceBusException Failed(SqliteException fault) => new(
        $"The broker's file could not be used: {fault.Message}",
        fault.IsOutOfRoomOrTurn() ? ServiceBusFailureReason.ServiceBusy : ServiceBusFailureReason.ServiceCommunicationProblem,
        innerException: fault);

    public static ServiceBusException Closed(Exception? cause = null) => new(
        "The embedded broker is closed.", ServiceBusFailureReason.ServiceCommunicationProblem, innerException: cause);
}
