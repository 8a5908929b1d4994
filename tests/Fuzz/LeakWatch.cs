using Microsoft.Extensions.Logging;

namespace JustCallFx.Fuzz;

/// <summary>Reads every log entry, faults included, for what must not be in one; keeps the first leak of the present case.</summary>
internal sealed class LeakWatch : ILoggerProvider, ILogger
{
    /// <summary>The secret thing that was logged, and where; null when nothing was.</summary>
    public string? Leak { get; set; }

    /// <summary>How many entries there were.</summary>
    public long Entries { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Entries++;
        if (Canary.FindIn($"{formatter(state, exception)} {exception}") is { } secret)
            Leak ??= $"log entry {eventId.Id} holds '{secret}'";
    }

    public void Dispose()
    {
    }
}
