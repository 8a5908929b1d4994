using JustCallFx.Core.Conversations;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Outbox;

/// <summary>What operators see and decide of replies.</summary>
public sealed class ReplyDesk(OutboxStore store, OpenReplies open, ReplyOutbox outbox, TimeProvider clock, ILogger<ReplyDesk> logger)
{
    private const int AtOnce = 16;
    private const string ByOperator = "an operator took it back";

    /// <summary>The replies that are not done, or did not arrive, at most so many, each with its text as far as that is known.</summary>
    public async Task<IReadOnlyList<(Reply Reply, TextMessage? Text)>> OpenAsync(int most, CancellationToken cancellationToken)
    {
        var addresses = new List<ReplyAddress>();
        await foreach (var address in open.AllAsync(cancellationToken))
        {
            addresses.Add(address);
            if (addresses.Count == most)
                break;
        }

        return await FindAsync(addresses, cancellationToken);
    }

    /// <summary>These replies, in their order, each with its text as far as that is known; those that are gone are left out.</summary>
    public async Task<IReadOnlyList<(Reply Reply, TextMessage? Text)>> FindAsync(
        IEnumerable<ReplyAddress> addresses, CancellationToken cancellationToken)
    {
        var replies = new List<(Reply Reply, TextMessage? Text)>();
        foreach (var some in addresses.Chunk(AtOnce))
            replies.AddRange((await Task.WhenAll(some.Select(one => FindAsync(one, cancellationToken)))).SelectMany(found => found));
        return replies;
    }

    /// <summary>Carries out what an operator decided; whoever resolves a reply twice changes nothing the second time.</summary>
    /// <returns>The reply as it stands afterwards and whether it is as was decided; null when there is none of that address.</returns>
    public async Task<(Reply Reply, bool IsResolved)?> ResolveAsync(
        ReplyAddress address, ReplyResolution resolution, CancellationToken cancellationToken)
    {
        var reply = await store.FindAsync(address, cancellationToken);
        if (reply is null || Resolved(reply, resolution) is not { } wanted)
            return reply is null ? null : (reply, false);

        var written = await store.WriteAsync(wanted, cancellationToken);
        if (written is null)
            return null;
        await outbox.SeeToAsync(written, cancellationToken);
        logger.ReplyResolved(address.ConversationId, address.ReplyId, resolution, written.State);
        return (written, written.State == wanted.State);
    }

    private async Task<IEnumerable<(Reply Reply, TextMessage? Text)>> FindAsync(ReplyAddress address, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(address, cancellationToken) is not { } reply)
            return [];
        return reply.MessageId is { } messageId
            ? [(reply, await store.FindTextAsync(address.ConversationId, messageId, cancellationToken))]
            : [(reply, null)];
    }

    private Reply? Resolved(Reply reply, ReplyResolution resolution) => (resolution, reply.State) switch
    {
        (ReplyResolution.Sent, ReplyState.Unknown) => reply.SentAs(reply.MessageId),
        (ReplyResolution.Resend, ReplyState.Unknown or ReplyState.Failed) => reply.DueAt(clock.GetUtcNow()),
        (ReplyResolution.Cancel, ReplyState.Unknown or ReplyState.Failed or ReplyState.Pending or ReplyState.Waiting) =>
            reply.CancelledBecause(ByOperator),
        _ => null,
    };
}
