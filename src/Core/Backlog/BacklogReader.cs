using JustCallFx.Core.Outbox;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Spillover;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Core.Backlog;

/// <summary>Looks at all places where events and replies wait.</summary>
public sealed class BacklogReader(
    EntityReader entities, HeldStore held, SpilloverStore spillover, RetryStore retries, OpenReplies replies, TimeProvider clock)
{
    private const int MostCounted = 100;

    // What is due now is on its way.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Looks at these subscriptions, the queues and the tables.</summary>
    /// <exception cref="Azure.Messaging.ServiceBus.ServiceBusException">The broker did not answer as wanted.</exception>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<BacklogReport> ReadAsync(IReadOnlyCollection<string> subscriptions, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var looking = subscriptions.Concat(Topology.Queues).Select(entity => entities.ReadAsync(entity, cancellationToken));
        return new(
            now,
            await Task.WhenAll(looking),
            await HeldAsync(subscriptions, cancellationToken),
            await spillover.OldestAtAsync(cancellationToken),
            await OverdueRetriesAsync(subscriptions, now, cancellationToken),
            await OverdueRepliesAsync(now - Grace, cancellationToken));
    }

    private async Task<IReadOnlyDictionary<string, DateTimeOffset>> HeldAsync(
        IReadOnlyCollection<string> subscribers, CancellationToken cancellationToken)
    {
        var since = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        if (!await held.HasAnyAsync(cancellationToken))
            return since;
        foreach (var subscriber in subscribers)
        {
            if (await held.OldestAtAsync(subscriber, cancellationToken) is { } oldest)
                since[subscriber] = oldest;
        }

        return since;
    }

    private async Task<AtLeast> OverdueRetriesAsync(IReadOnlyCollection<string> subscribers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sum = new AtLeast(0, More: false);
        foreach (var subscriber in subscribers)
        {
            var overdue = await retries.CountOverdueAsync(subscriber, now, Grace, MostCounted, cancellationToken);
            sum = new(sum.Count + overdue.Count, sum.More || overdue.More);
        }

        return sum;
    }

    private async Task<AtLeast> OverdueRepliesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in replies.DueBeforeAsync(before, cancellationToken))
        {
            if (++count > MostCounted)
                return new(MostCounted, More: true);
        }

        return new(count, More: false);
    }
}
