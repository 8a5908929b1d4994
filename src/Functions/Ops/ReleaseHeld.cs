using JustCallFx.Core.Ops;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Functions.Subscribers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

/// <summary>Sends what is held for a subscriber that does not exist to the dead letters, where nothing waits for a resumption.</summary>
public sealed class ReleaseHeld(OpsDoor door, SubscriberCatalog subscribers, HeldDrain drain, HeldStore held, ILogger<ReleaseHeld> logger)
{
    private const int MostCounted = 1000;

    /// <summary>
    /// Answers <c>POST /api/ops/subscribers/{name}/release</c> with a <see cref="ReleaseReport"/>: sent again, it goes on with what is left.
    /// 409 for a subscriber that exists, 404 when nothing is held for the name.
    /// </summary>
    [Function(nameof(ReleaseHeld))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/subscribers/{name}/release")] HttpRequest request,
        string name,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (subscribers.Find(name) is not null)
            return OpsResults.Problem(StatusCodes.Status409Conflict, "Found a subscriber of this name: its events go on once it is resumed.");
        if (!(await held.HoldersAsync(cancellationToken)).Contains(name, StringComparer.Ordinal))
            return OpsResults.Problem(StatusCodes.Status404NotFound, "Found nothing that is held for this name; the issue held-for-nobody has the names.");

        var released = await drain.ReleaseAsync(name, cancellationToken);
        logger.HeldReleased(door.NameOf(request), released, name);
        return OpsResults.Answer(new ReleaseReport(released, await held.CountAsync(name, MostCounted, cancellationToken)));
    }
}
