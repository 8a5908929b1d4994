using JustCallFx.Core.Ops;
using JustCallFx.Core.Receiving.Books;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Shows what this instance received since it started: counts by cause, uses of the signing keys, refused requests.</summary>
public sealed class ShowWebhooks(OpsDoor door, WebhookBooks books)
{
    /// <summary>Answers <c>GET /api/ops/webhooks</c> with a <see cref="WebhookReport"/>.</summary>
    [Function(nameof(ShowWebhooks))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/webhooks")] HttpRequest request) =>
        Task.FromResult(door.Refusal(request, OpsScope.Read) ?? OpsResults.Answer(WebhookReport.Of(books)));
}
