using System.Collections.Concurrent;
using JustCallFx.Core.Publishing;

namespace JustCallFx.TestKit;

/// <summary>A place for events that the topic does not take, which remembers what it was given; it can fail, or never end.</summary>
public sealed class FakeShelf : ISpillover, ISetAside
{
    private readonly ConcurrentQueue<OutgoingEvent> kept = new();

    /// <summary>What was kept, oldest first.</summary>
    public IReadOnlyList<OutgoingEvent> Kept => [.. kept];

    /// <summary>What happens to an event, given its token; null for success at once.</summary>
    public Func<CancellationToken, Task>? Behaviour { get; set; }

    async Task ISpillover.KeepAsync(OutgoingEvent outgoing, Arrival arrival, CancellationToken cancellationToken) =>
        await KeepAsync(outgoing, cancellationToken);

    async Task<OutgoingEvent> ISetAside.KeepAsync(
        OutgoingEvent outgoing, Arrival arrival, string because, CancellationToken cancellationToken)
    {
        await KeepAsync(outgoing, cancellationToken);
        return outgoing with { Body = default };
    }

    private async Task KeepAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
    {
        if (Behaviour is { } behave)
            await behave(cancellationToken);
        kept.Enqueue(outgoing);
    }
}
