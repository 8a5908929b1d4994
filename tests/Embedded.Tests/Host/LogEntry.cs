using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Host;

/// <summary>What was logged once.</summary>
internal sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Message, Exception? Fault);
