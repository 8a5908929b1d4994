using JustCallFx.Core.Ops;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Functions.Subscribers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

/// <summary>Resumes a paused subscriber: it takes new events, and its held ones are sent to it, the oldest first.</summary>
public sealed class ResumeSubscriber(
    OpsDoor door, SubscriberCatalog subscribers, PauseStore pauses, SubscriberReports reports, ILogger<ResumeSubscriber> logger)
{
    /// <summary>Answers <c>POST /api/ops/subscribers/{name}/resume</c> with its <see cref="SubscriberReport"/>, or 404.</summary>
    [Function(nameof(ResumeSubscriber))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/subscribers/{name}/resume")] HttpRequest request,
        string name,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (subscribers.Find(name) is null)
            return OpsResults.NoSubscriber();

        await pauses.RemoveAsync(name, cancellationToken);
        logger.SubscriberResumed(name, door.NameOf(request));
        return OpsResults.Answer((await reports.OfAsync([name], cancellationToken))[0]);
    }
}
