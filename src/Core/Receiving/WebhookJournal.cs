using JustCallFx.Core.Publishing;
using JustCallFx.Core.Receiving.Books;
using JustCallFx.Core.WebhookHealth;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Receiving;

/// <summary>Writes down how requests to the webhook were answered.</summary>
public sealed class WebhookJournal(WebhookBooks books, FailedDeliveries failures, ILogger<WebhookJournal> logger)
{
    /// <summary>Counts a request, keeps and logs it when it is refused, and gives its answer.</summary>
    public WebhookAnswer Note(in WebhookRequest request, in Reception reception)
    {
        var answer = WebhookAnswer.To(reception.Cause);
        books.Of(reception.Account).Count(reception);
        WebhookMeter.Count(reception);
        if (reception.Outgoing is { } outgoing)
            Note(outgoing, reception);
        if (answer.IsRefusal)
        {
            books.Rejections.Keep(Rejection.Of(request, reception));
            logger.RequestRefused(WebhookBooks.NameOf(reception.Account), reception.Cause);
        }

        return answer;
    }

    private void Note(OutgoingEvent outgoing, in Reception reception)
    {
        if (reception.Cause == WebhookCause.Unavailable)
            failures.Failed(outgoing, reception.At);
        else
            failures.Stored(outgoing);
    }
}
