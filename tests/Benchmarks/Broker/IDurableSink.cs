namespace JustCallFx.Benchmarks.Broker;

/// <summary>Something that keeps messages on disk. Safe for many callers at once.</summary>
internal interface IDurableSink : IAsyncDisposable
{
    /// <summary>The task ends when one more message is synced to disk.</summary>
    Task WriteAsync();
}
