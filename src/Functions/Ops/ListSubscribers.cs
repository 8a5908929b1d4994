using JustCallFx.Core.Ops;
using JustCallFx.Functions.Subscribers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Lists the subscribers: which are paused, what they hold, and what comes again to them.</summary>
public sealed class ListSubscribers(OpsDoor door, SubscriberCatalog subscribers, SubscriberReports reports)
{
    /// <summary>Answers <c>GET /api/ops/subscribers</c> with a <see cref="SubscriberList"/>.</summary>
    [Function(nameof(ListSubscribers))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/subscribers")] HttpRequest request, CancellationToken cancellationToken) =>
        door.Refusal(request, OpsScope.Read)
        ?? OpsResults.Answer(new SubscriberList(await reports.OfAsync(subscribers.Names, cancellationToken)));
}
