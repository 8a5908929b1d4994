using JustCallFx.Embedded.ServiceBus;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.ServiceBus;

/// <summary>Tells when the broker logs something.</summary>
internal sealed class BrokerLog(int wanted) : ILogger<EmbeddedBroker>
{
    private readonly TaskCompletionSource<string> seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first message with the wanted event id.</summary>
    public Task<string> Seen => seen.Task;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == wanted)
            seen.TrySetResult(formatter(state, exception));
    }
}
