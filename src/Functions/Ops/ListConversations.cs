using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Lists conversations, newest activity first, page by page.</summary>
public sealed class ListConversations(OpsDoor door, AccountDirectory accounts, ConversationFinder finder, ConversationDesk desk)
{
    /// <summary>Answers <c>GET /api/ops/conversations</c> with a <see cref="ConversationList"/> of at most 100, or 400.</summary>
    [Function(nameof(ListConversations))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/conversations")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        var (query, fault) = ConversationQuery.Read(request, accounts);
        if (query is null)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, fault!);

        var page = await finder.PageAsync(query.Accounts, query.Filter, query.From, query.Most, cancellationToken);
        return OpsResults.Answer(new ConversationList(await desk.SummariesAsync(page.Conversations, cancellationToken), page.Next?.ToString()));
    }
}
