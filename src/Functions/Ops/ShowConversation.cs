using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using JustCallFx.Core.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Shows one conversation with its timeline.</summary>
public sealed class ShowConversation(OpsDoor door, ConversationStore store, ConversationDesk desk, ReplyDesk replies)
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
            return OpsResults.NoConversation();

        var timeline = await store.TimelineAsync(id, MostEntries, cancellationToken);
        var named = timeline.Select(entry => entry.Reply?.Id).OfType<string>().Distinct().Select(reply => new ReplyAddress(id, reply));
        var found = await replies.FindAsync(named, cancellationToken);
        return OpsResults.Answer(ConversationPage.Of(
            await desk.SummaryAsync(conversation, cancellationToken),
            timeline,
            [.. found.Select(one => ReplyReport.Of(one.Reply, one.Text))]));
    }
}
