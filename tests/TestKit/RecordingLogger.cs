using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace JustCallFx.TestKit;

/// <summary>A logger that remembers what it was told, faults included.</summary>
public sealed class RecordingLogger<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> entries = new();

    /// <summary>What was logged, oldest first; the text ends with the fault, if there was one.</summary>
    public IReadOnlyList<(LogLevel Level, string Text)> Entries => [.. entries];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        entries.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
}
