using JustCallFx.Core.Accounts;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Finds the conversations of a number.</summary>
public sealed class SearchConversations(OpsDoor door, AccountDirectory accounts, ConversationFinder finder, ConversationDesk desk)
{
    /// <summary>
    /// Answers <c>POST /api/ops/conversations/search</c>, with a <see cref="ConversationSearch"/> as its body, with a
    /// <see cref="ConversationList"/>, or 400.
    /// </summary>
    [Function(nameof(SearchConversations))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/conversations/search")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        if (await OpsBody.ReadAsync<ConversationSearch>(request) is not { } search || PhoneNumber.Parse(search.Number) is not { } contact)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, "Found no number; the body is JSON such as {\"number\":\"+14155550101\"}.");

        var found = new List<Conversation>();
        foreach (var account in ConversationQuery.AccountsOf(search.Account, accounts))
        {
            if (PhoneNumber.Parse(search.Line) is not { } line)
                found.AddRange(await finder.OfContactAsync(account, contact, cancellationToken));
            else if (await finder.FindAsync(account, line, contact, cancellationToken) is { } one)
                found.Add(one);
        }

        var newest = found.Where(one => one.LastActivity is not null).OrderByDescending(one => one.LastActivity!.At);
        return OpsResults.Answer(new ConversationList(await desk.SummariesAsync(newest, cancellationToken)));
    }
}
