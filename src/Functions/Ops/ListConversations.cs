using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Lists the conversations of all accounts, newest activity first.</summary>
public sealed class ListConversations(OpsDoor door, AccountDirectory accounts, ConversationIndex index, ConversationStore store)
{
    private const int Most = 100;
    private const int AtOnce = 16;

    /// <summary>Answers <c>GET /api/ops/conversations</c> with a <see cref="ConversationList"/> of at most 100.</summary>
    [Function(nameof(ListConversations))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/conversations")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;

        var found = new List<Conversation>();
        foreach (var account in accounts.All)
        {
            foreach (var some in (await index.NewestAsync(account.Name, Most, cancellationToken)).Chunk(AtOnce))
            {
                var read = await Task.WhenAll(some.Select(id => store.FindAsync(id, cancellationToken)));
                found.AddRange(read.OfType<Conversation>());
            }
        }

        return OpsResults.Answer(
            new ConversationList([.. found.OrderByDescending(one => one.LastActivity?.At).Take(Most).Select(ConversationSummary.Of)]));
    }
}
