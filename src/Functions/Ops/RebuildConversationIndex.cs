using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

/// <summary>Rebuilds the index of conversations, should its table be lost.</summary>
public sealed class RebuildConversationIndex(OpsDoor door, IndexRebuild rebuild, ILogger<RebuildConversationIndex> logger)
{
    /// <summary>
    /// Answers <c>POST /api/ops/conversations/index/rebuild</c> with an <see cref="IndexRebuildReport"/>, or 400. Each request indexes some
    /// conversations; <c>?from=</c> goes on.
    /// </summary>
    [Function(nameof(RebuildConversationIndex))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/conversations/index/rebuild")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        var from = request.Query["from"].ToString();
        if (from.Length > 0 && !ConversationIds.IsId(from))
            return OpsResults.Problem(StatusCodes.Status400BadRequest, "Found another value; from is the next of the request before.");

        var (count, last) = await rebuild.ContinueAsync(from.Length > 0 ? from : null, cancellationToken);
        logger.IndexRebuildOrdered(door.NameOf(request), count);
        return OpsResults.Answer(new IndexRebuildReport(count, last));
    }
}
