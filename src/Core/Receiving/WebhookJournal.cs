using JustCallFx.Core.Receiving.Books;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Receiving;

/// <summary>Writes down how requests to the webhook were answered.</summary>
public sealed class WebhookJournal(WebhookBooks books, ILogger<WebhookJournal> logger)
{
    /// <summary>Counts a request, keeps and logs it when it is refused, and gives its answer.</summary>
    public WebhookAnswer Note(in WebhookRequest request, in Reception reception)
    {
        var answer = WebhookAnswer.To(reception.Cause);
        books.Of(reception.Account).Count(reception);
        WebhookMeter.Count(reception);
        if (answer.IsRefusal)
        {
            books.Rejections.Keep(Rejection.Of(request, reception));
            logger.RequestRefused(WebhookBooks.NameOf(reception.Account), reception.Cause);
        }

        return answer;
    }
}
