using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Outbox;

/// <summary>Brings replies back on their way whose message was lost or never sent.</summary>
public sealed class OverdueReplies(OpenReplies open, OutboxStore store, ReplyOutbox outbox, TimeProvider clock, ILogger<OverdueReplies> logger)
{
    // Longer than a claim: what is being sent is not overdue.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(3);

    /// <summary>Has every overdue reply looked at.</summary>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted; the next run goes on.</exception>
    public async Task RequeueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var requeued = 0;
        await foreach (var (address, _, _, _) in open.DueBeforeAsync(now - Grace, cancellationToken))
        {
            if (await store.FindAsync(address, cancellationToken) is not { } reply)
            {
                await open.RemoveAsync(address, cancellationToken);
                continue;
            }

            // What is due counts from now on, so that it is not brought back every minute while it stands in a long queue.
            await outbox.SeeToAsync(reply.NextAt < now ? reply with { NextAt = now } : reply, cancellationToken);
            requeued++;
        }

        if (requeued > 0)
            logger.RepliesRequeued(requeued);
    }
}
