using JustCallFx.Core.Backlog;
using JustCallFx.Core.Ops;
using JustCallFx.Functions.Subscribers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Shows what waits: messages, dead letters, held and spilled events, overdue retries and replies.</summary>
public sealed class ShowBacklog(OpsDoor door, BacklogReader reader, SubscriberCatalog subscribers)
{
    /// <summary>Answers <c>GET /api/ops/backlog</c> with a <see cref="BacklogReport"/> of this moment.</summary>
    [Function(nameof(ShowBacklog))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/backlog")] HttpRequest request, CancellationToken cancellationToken) =>
        door.Refusal(request, OpsScope.Read) ?? OpsResults.Answer(await reader.ReadAsync([.. subscribers.Names], cancellationToken));
}
