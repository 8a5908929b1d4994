using JustCallFx.Core.Ops;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Functions.Subscribers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

/// <summary>Pauses a subscriber: within ten seconds its events are held, on every instance.</summary>
public sealed class PauseSubscriber(
    OpsDoor door, SubscriberCatalog subscribers, PauseStore pauses, SubscriberReports reports, TimeProvider clock, ILogger<PauseSubscriber> logger)
{
    /// <summary>Answers <c>POST /api/ops/subscribers/{name}/pause</c> with its <see cref="SubscriberReport"/>, or 404.</summary>
    [Function(nameof(PauseSubscriber))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/subscribers/{name}/pause")] HttpRequest request,
        string name,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (subscribers.Find(name) is null)
            return OpsResults.NoSubscriber();

        var pause = new Pause(clock.GetUtcNow(), door.NameOf(request));
        if (await pauses.AddAsync(name, pause, cancellationToken))
            logger.SubscriberPaused(name, pause.By);
        return OpsResults.Answer((await reports.OfAsync([name], cancellationToken))[0]);
    }
}
