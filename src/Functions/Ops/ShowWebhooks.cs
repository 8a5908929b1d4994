using JustCallFx.Core.Accounts;
using JustCallFx.Core.Ops;
using JustCallFx.Core.Receiving.Books;
using JustCallFx.Core.WebhookHealth;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>
/// Shows how JustCall's deliveries to each account stand, and what this instance received since it started: counts by cause, uses of the
/// signing keys, refused requests.
/// </summary>
public sealed class ShowWebhooks(OpsDoor door, WebhookBooks books, AccountDirectory accounts, HealthDesk desk)
{
    /// <summary>Answers <c>GET /api/ops/webhooks</c> with a <see cref="WebhookReport"/>.</summary>
    [Function(nameof(ShowWebhooks))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/webhooks")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;

        var health = await Task.WhenAll(accounts.All.Select(account => ShowAsync(account, cancellationToken)));
        return OpsResults.Answer(WebhookReport.Of(books, health.ToDictionary()));
    }

    private async Task<KeyValuePair<string, HealthView>> ShowAsync(Account account, CancellationToken cancellationToken) =>
        new(account.Name, await desk.ShowAsync(account, cancellationToken));
}
