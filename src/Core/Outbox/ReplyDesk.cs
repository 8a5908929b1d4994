using JustCallFx.Core.Conversations;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Outbox;

/// <summary>What operators see and decide of replies.</summary>
public sealed class ReplyDesk(OutboxStore store, OpenReplies open, ReplyOutbox outbox, TimeProvider clock, ILogger<ReplyDesk> logger)
{
    private const int AtOnce = 16;
    private const string TakenBack = "an operator took it back";
    private const string SentAgain = "an operator had it sent again";

    /// <summary>The replies that are not done, or did not arrive: how many of each state, and the oldest of those that are meant.</summary>
    /// <param name="filter">Which are meant.</param>
    /// <param name="most">How many of these at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<OpenReplyPage> OpenAsync(ReplyFilter filter, int most, CancellationToken cancellationToken)
    {
        var all = await AllAsync(filter.IsOfAccount, cancellationToken);
        var meant = all.Where(filter.Covers).ToList();
        var found = await FindAsync(meant.Take(most).Select(one => one.Address), cancellationToken);
        var groups = all.GroupBy(one => one.State)
            .Select(some => new OpenReplyGroup(some.Key, some.Count(), some.First().DecidedAt))
            .OrderBy(group => group.State);
        return new([.. groups], [.. found.Where(one => IsOpen(one.Reply, one.Text))], meant.Count > most);
    }

    /// <summary>These replies, in their order, each with its text as far as that is known; those that are gone are left out.</summary>
    public async Task<IReadOnlyList<(Reply Reply, TextMessage? Text)>> FindAsync(
        IEnumerable<ReplyAddress> addresses, CancellationToken cancellationToken)
    {
        var replies = new List<(Reply Reply, TextMessage? Text)>();
        foreach (var some in addresses.Chunk(AtOnce))
            replies.AddRange((await Task.WhenAll(some.Select(one => FindAsync(one, cancellationToken)))).OfType<(Reply, TextMessage?)>());
        return replies;
    }

    /// <summary>Carries out what an operator decided; whoever resolves a reply twice changes nothing the second time.</summary>
    /// <returns>The reply as it stands afterwards and whether it is as was decided; null when there is none of that address.</returns>
    public async Task<(Reply Reply, bool IsResolved)?> ResolveAsync(
        ReplyAddress address, ReplyResolution resolution, string by, CancellationToken cancellationToken)
    {
        if (await FindAsync(address, cancellationToken) is not var (reply, text))
            return null;
        var verdict = new ReplyVerdict(resolution, by, clock.GetUtcNow());
        if (Resolved(reply, text, verdict) is not { } wanted)
            return (reply, false);

        // Findable first: should nobody come to see to it after it is written, the timer does.
        await open.PutAsync(wanted with { NextAt = verdict.At }, cancellationToken);
        var written = await store.WriteAsync(wanted with { Verdict = verdict }, cancellationToken);
        if (written is null)
            return null;
        await outbox.SeeToAsync(written, cancellationToken);
        logger.ReplyResolved(by, address.ConversationId, address.ReplyId, resolution, written.State);
        return (written, written.Verdict == verdict);
    }

    /// <summary>As <see cref="ResolveAsync"/> for the oldest of those that are meant, at most so many.</summary>
    /// <returns>How many are as was decided, and how many of those that are meant are not.</returns>
    public async Task<(int Resolved, int Left)> ResolveAllAsync(
        ReplyFilter filter, int most, ReplyResolution resolution, string by, CancellationToken cancellationToken)
    {
        var meant = await AllAsync(filter.Covers, cancellationToken);
        var resolved = 0;
        foreach (var some in meant.Take(most).Chunk(AtOnce))
        {
            var endings = await Task.WhenAll(some.Select(one => ResolveAsync(one.Address, resolution, by, cancellationToken)));
            resolved += endings.Count(ending => ending is { IsResolved: true });
        }

        return (resolved, meant.Count - resolved);
    }

    private async Task<List<OpenReply>> AllAsync(Func<OpenReply, bool> isMeant, CancellationToken cancellationToken)
    {
        var all = new List<OpenReply>();
        await foreach (var one in open.AllAsync(cancellationToken))
        {
            if (isMeant(one))
                all.Add(one);
        }

        return [.. all.OrderBy(one => one.DecidedAt)];
    }

    private async Task<(Reply Reply, TextMessage? Text)?> FindAsync(ReplyAddress address, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(address, cancellationToken) is not { } reply)
        {
            // Its contact was forgotten.
            await open.RemoveAsync(address, cancellationToken);
            return null;
        }

        return (reply, reply.MessageId is { } messageId ? await store.FindTextAsync(address.ConversationId, messageId, cancellationToken) : null);
    }

    // A text that was told to have failed may have arrived since, which nobody looks for.
    private static bool IsOpen(Reply reply, TextMessage? text) =>
        reply.State is not (ReplyState.Sent or ReplyState.Cancelled) || reply.HasNotArrived(text);

    private static Reply? Resolved(Reply reply, TextMessage? text, ReplyVerdict verdict) => (verdict.As, reply.State) switch
    {
        (ReplyResolution.Sent, ReplyState.Unknown) => reply.SentAs(reply.MessageId),
        (ReplyResolution.Sent, ReplyState.Sent) when reply.HasNotArrived(text) => reply,
        (ReplyResolution.Resend, ReplyState.Unknown) => reply.ResentAt(verdict.At, SentAgain),
        (ReplyResolution.Resend, ReplyState.Failed) => reply.DueAt(verdict.At),
        (ReplyResolution.Resend, ReplyState.Sent) when reply.HasNotArrived(text) => reply.DueAt(verdict.At),
        (ReplyResolution.Cancel, ReplyState.Unknown or ReplyState.Failed or ReplyState.Pending or ReplyState.Waiting) =>
            reply.CancelledBecause(TakenBack),
        _ => null,
    };
}
