using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Receiving;

/// <summary>
/// Decides what becomes of a request to the webhook: checks who sent it, understands what it says, has that stored, and only then
/// answers 200. Nothing that a sender does makes it throw.
/// </summary>
public sealed class WebhookReceiver(
    AccountDirectory accounts,
    ConversationIds conversations,
    DeliveryReader reader,
    EventOutlet outlet,
    WebhookJournal journal,
    TimeProvider clock,
    ILogger<WebhookReceiver> logger)
{
    /// <summary>The largest body that is read, in bytes (contract §11).</summary>
    public const int LargestBody = 1 << 20;

    /// <summary>The answer to a request that does not need its body read, or null.</summary>
    public WebhookAnswer? AnswerWithoutBody(in WebhookRequest head)
    {
        if (HttpMethods.IsGet(head.Method) || HttpMethods.IsHead(head.Method))
            return Answer(head, WebhookCause.Ping);
        if (!HttpMethods.IsPost(head.Method))
            return Answer(head, WebhookCause.MethodNotAllowed);
        return head.Headers is { } headers && ContentCoding.IsCompressed(headers.ContentEncoding) ? Answer(head, WebhookCause.Compressed) : null;
    }

    /// <summary>The answer to a POST whose body is above <see cref="LargestBody"/>.</summary>
    public WebhookAnswer RefuseOversized(in WebhookRequest head) => Answer(head, WebhookCause.TooLarge);

    /// <summary>The answer to a POST; when it is 200, what was genuine in it is stored.</summary>
    public async Task<WebhookAnswer> ReceiveAsync(WebhookRequest request)
    {
        var began = clock.GetTimestamp();
        using var span = WebhookMeter.Begin();
        var reception = Judge(request, clock.GetUtcNow());
        if (reception.Outgoing is { } outgoing && !await outlet.StoreAsync(outgoing, reception.At))
            reception = reception with { Cause = WebhookCause.Unavailable };
        WebhookMeter.End(span, reception, clock.GetElapsedTime(began));
        return journal.Note(request, reception);
    }

    private Reception Judge(in WebhookRequest request, DateTimeOffset now)
    {
        var account = accounts.Find(request.Account);
        if (account is not null && (!account.CanReceive || conversations.Faults.Count > 0))
        {
            logger.AccountMisconfigured(account.Name);
            return new(now, account, WebhookCause.Misconfigured);
        }

        // An account that does not exist is told like a forgery, so that nobody can find out which exist.
        var judgement = account is null ? new(SignatureVerdict.Forged) : SignatureCheck.Judge(request, account, now);
        if (judgement.Verdict != SignatureVerdict.Genuine)
            return new(now, account, CauseOf(judgement.Verdict, request.Body.Span));

        var outgoing = reader.Read(account!, judgement.Dialect, request.Body, now);
        var cause = outgoing switch
        {
            null => WebhookCause.Ping,
            { Name: Events.Unrecognized.EventName } => WebhookCause.NotUnderstood,
            _ => WebhookCause.Accepted,
        };
        return new(now, account, cause, judgement.Key, outgoing);
    }

    private static WebhookCause CauseOf(SignatureVerdict verdict, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return WebhookCause.Ping;
        var sketch = EnvelopeSketch.Of(body);
        if (sketch.IsPing)
            return WebhookCause.Ping;
        return verdict switch
        {
            SignatureVerdict.Stale => WebhookCause.Stale,
            _ when !sketch.IsJson => WebhookCause.NotJson,
            SignatureVerdict.Missing => WebhookCause.SignatureMissing,
            SignatureVerdict.Unsupported => WebhookCause.SignatureUnsupported,
            _ => WebhookCause.Forged,
        };
    }

    private WebhookAnswer Answer(in WebhookRequest head, WebhookCause cause) =>
        journal.Note(head, new(clock.GetUtcNow(), accounts.Find(head.Account), cause));
}
