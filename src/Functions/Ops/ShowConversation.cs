using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Shows one conversation with its timeline.</summary>
public sealed class ShowConversation(OpsDoor door, ConversationStore store)
{
    private const int MostEntries = 500;

    /// <summary>Answers <c>GET /api/ops/conversations/{id}</c> with a <see cref="ConversationPage"/> of the newest 500 entries, or 404.</summary>
    [Function(nameof(ShowConversation))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/conversations/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        if (!ConversationIds.IsId(id) || await store.FindAsync(id, cancellationToken) is not { } conversation)
            return OpsResults.Problem(StatusCodes.Status404NotFound, "Found no conversation of this id; the list at /api/ops/conversations has the ids.");

        var timeline = await store.TimelineAsync(id, MostEntries, cancellationToken);
        return OpsResults.Answer(ConversationPage.Of(conversation, timeline));
    }
}
