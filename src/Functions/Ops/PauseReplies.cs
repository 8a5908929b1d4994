using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

/// <summary>Silences automatic replies in one conversation; one that waits is cancelled when it is due.</summary>
public sealed class PauseReplies(OpsDoor door, ConversationStore store, ConversationDesk desk, TimeProvider clock, ILogger<PauseReplies> logger)
{
    /// <summary>
    /// Answers <c>POST /api/ops/conversations/{id}/pause</c> with the <see cref="ConversationSummary"/> afterwards, 400 or 404. Without
    /// <c>?until=</c>, a time to come, they are silent until they are resumed.
    /// </summary>
    [Function(nameof(PauseReplies))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/conversations/{id}/pause")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (!OpsQuery.TryReadTime(request, "until", out var until) || until <= clock.GetUtcNow())
            return OpsResults.Problem(StatusCodes.Status400BadRequest, "Found another value; until is a time to come such as 2026-03-02T12:00:00Z.");
        if (!ConversationIds.IsId(id) || !await store.PauseRepliesAsync(id, until, cancellationToken))
            return OpsResults.NoConversation();

        logger.RepliesPaused(door.NameOf(request), id);
        return await desk.AnswerAsync(id, cancellationToken);
    }
}
