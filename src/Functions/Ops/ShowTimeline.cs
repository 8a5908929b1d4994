using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Shows what happened in a conversation, page by page.</summary>
public sealed class ShowTimeline(OpsDoor door, TimelineReader timelines)
{
    /// <summary>Answers <c>GET /api/ops/conversations/{id}/timeline</c> with a <see cref="TimelinePage"/> of at most 100 entries, 400 or 404.</summary>
    [Function(nameof(ShowTimeline))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/conversations/{id}/timeline")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        if (!ConversationIds.IsId(id))
            return OpsResults.NoConversation();
        if (ConversationQuery.CountOf(request) is not { } count)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, $"Found another value; count is a whole number from 1 to {ConversationQuery.PageSize}.");

        var from = request.Query["from"].ToString();
        return OpsResults.Answer(await timelines.PageAsync(id, from.Length > 0 ? from : null, count, cancellationToken));
    }
}
