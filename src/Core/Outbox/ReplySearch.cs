using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Limits;
using JustCallFx.Core.SmsApi;

namespace JustCallFx.Core.Outbox;

/// <summary>
/// Looks in JustCall's list for a reply that may have been sent. What is found, and is no other reply, was sent; what is not found may
/// have been sent all the same, and is left to a person after ten minutes, or sent once more where the account's settings say so. While
/// JustCall gives no list, it goes on looking for a day.
/// </summary>
public sealed class ReplySearch(OutboxStore store, SmsApiClient api, TimeProvider clock)
{
    private const int MostPages = 5;
    private const string Failed = "failed";
    private const string ListedAsFailed = "JustCall's list shows it as failed";
    private const string NotListed = "it was unknown whether it was sent, and JustCall's list did not show it for ten minutes";

    // JustCall's clock and ours differ.
    private static readonly TimeSpan Earlier = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(15);

    /// <summary>Looks once.</summary>
    /// <returns>The reply as it stands afterwards; null when it is gone.</returns>
    public async Task<Reply?> SearchAsync(Reply reply, Conversation conversation, Account account, CancellationToken cancellationToken)
    {
        var query = QueryFor(reply, conversation);
        for (var pages = 1; ; pages++)
        {
            var listed = await api.ListAsync(account, query, CallPriority.Bulk, cancellationToken);
            if (listed is not ApiResult<TextPage>.Done { Value: var page })
                return await UnreadAsync(reply, listed, cancellationToken);
            if (await TakeAsync(reply, page, cancellationToken) is { State: not ReplyState.Unknown } found)
                return found;
            if (page.NextPage is not { } next)
                return await NotFoundAsync(reply, account.ResendUnknown, cancellationToken);
            if (pages == MostPages)
                return await NotFoundAsync(reply, ResendMode.Never, cancellationToken);
            query = query with { Page = next };
        }
    }

    private static DateTimeOffset SentAt(Reply reply) => reply.OptOutCheckedAt ?? reply.DecidedAt;

    private static TextQuery QueryFor(Reply reply, Conversation conversation) => new()
    {
        // One that was sent again may be found as it was sent at first.
        Since = (reply.ResentBecause is null ? SentAt(reply) : reply.DecidedAt) - Earlier,
        Before = SentAt(reply) + Later,
        Contact = conversation.Contact,
        Line = conversation.Line,
        Direction = Direction.Outbound,
    };

    private async Task<Reply?> TakeAsync(Reply reply, TextPage page, CancellationToken cancellationToken)
    {
        var same = page.Texts.Where(text => TextHash.Of(text.Body) == reply.BodyHash).OrderBy(text => text.Status == Failed).ThenBy(text => text.At);
        var current = reply;
        foreach (var text in same)
        {
            current = await store.WriteFoundAsync(As(text, current), cancellationToken);
            if (current is not { State: ReplyState.Unknown })
                break;
        }

        return current;
    }

    private static Reply As(ListedText text, Reply reply) => text.Status == Failed
        ? reply.FailedWith(Failed, ListedAsFailed) with { MessageId = text.MessageId }
        : reply.SentAs(text.MessageId);

    // What JustCall does not let us see is no search in vain: it may be out of reach for as long as it was when the text was sent.
    private Task<Reply?> UnreadAsync(Reply reply, ApiResult<TextPage> listed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return listed switch
        {
            ApiResult<TextPage>.Limited limited => store.WriteAsync(reply with { NextAt = limited.Until }, cancellationToken),
            ApiResult<TextPage>.Refused => NotFoundAsync(reply, ResendMode.Never, cancellationToken),
            _ => store.WriteAsync(reply with { NextAt = now + ReplyPatience.AfterUnreadList(now - SentAt(reply)) }, cancellationToken),
        };
    }

    // Only who saw the whole list may say that the text is not in it, and have it sent again; that may be done once.
    private Task<Reply?> NotFoundAsync(Reply reply, ResendMode mode, CancellationToken cancellationToken)
    {
        var (searches, now) = (reply.Searches + 1, clock.GetUtcNow());
        var next = now + ReplyPatience.BeforeSearch(searches);
        var looked = reply with { Searches = searches, NextAt = next };
        return store.WriteAsync(
            next is null && mode == ResendMode.Once && reply.ResentBecause is null ? looked.ResentAt(now, NotListed) : looked, cancellationToken);
    }
}
