using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

/// <summary>Lets automatic replies go on in one conversation, whoever silenced them: an operator, an agent or a rule.</summary>
public sealed class ResumeReplies(OpsDoor door, ConversationStore store, ConversationDesk desk, ILogger<ResumeReplies> logger)
{
    /// <summary>Answers <c>POST /api/ops/conversations/{id}/resume</c> with the <see cref="ConversationSummary"/> afterwards, or 404.</summary>
    [Function(nameof(ResumeReplies))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/conversations/{id}/resume")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (!ConversationIds.IsId(id) || !await store.ResumeRepliesAsync(id, cancellationToken))
            return OpsResults.NoConversation();

        logger.RepliesResumed(door.NameOf(request), id);
        return await desk.AnswerAsync(id, cancellationToken);
    }
}
