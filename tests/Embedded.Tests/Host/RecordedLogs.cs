using System.Collections.Concurrent;
using JustCallFx.Embedded.ServiceBus;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Host;

/// <summary>Keeps what a host logs, but for what Kestrel thinks of a machine that stands still.</summary>
internal sealed class RecordedLogs : ILoggerProvider
{
    private const string SlowHeartbeat = "HeartbeatSlow";

    private readonly ConcurrentQueue<LogEntry> entries = new();
    private readonly Signal added = new();

    public IReadOnlyList<LogEntry> Entries => [.. entries];

    /// <summary>The first entry of this id; waits for it.</summary>
    public async Task<LogEntry> WaitForAsync(int id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = added.Next();
            if (entries.FirstOrDefault(entry => entry.Id.Id == id) is { } found)
                return found;
            await next.WaitAsync(cancellationToken);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        // The entries outlive the host that wrote them.
    }

    private sealed class Logger(RecordedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name == SlowHeartbeat)
                return;
            logs.entries.Enqueue(new LogEntry(category, logLevel, eventId, formatter(state, exception), exception));
            logs.added.Pulse();
        }
    }
}
