using JustCallFx.Core.Accounts;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Forgetting;
using JustCallFx.Core.Ops;
using JustCallFx.Functions.Subscribers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

/// <summary>Forgets one contact: the right to erasure.</summary>
public sealed class ForgetContact(
    OpsDoor door,
    AccountDirectory accounts,
    ConversationStore conversations,
    ContactForgetting forgetting,
    SubscriberCatalog subscribers,
    ILogger<ForgetContact> logger)
{
    private const string Wanted = "the body is JSON such as {\"account\":\"default\",\"number\":\"+14155550101\"} or {\"conversation\":\"…\"}.";

    /// <summary>
    /// Answers <c>POST /api/ops/contacts/forget</c>, with a <see cref="ForgetOrder"/> as its body, with a <see cref="ForgettingReport"/>:
    /// 200 when all is done, 202 when the same request is to be sent again to go on; or 400, or 404.
    /// </summary>
    [Function(nameof(ForgetContact))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/contacts/forget")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (await OpsBody.ReadAsync<ForgetOrder>(request) is not { } order)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, $"Found no order; {Wanted}");

        var (account, number) = order.Conversation is { } id
            ? await PartiesAsync(id, cancellationToken)
            : (accounts.Find(order.Account)?.Name, PhoneNumber.Parse(order.Number));
        if (account is null || number is not { Value.Length: > 0 } known)
        {
            return order.Conversation is null
                ? OpsResults.Problem(StatusCodes.Status400BadRequest, $"Found no account of ours with a number; {Wanted}")
                : OpsResults.NoConversation();
        }

        var report = await forgetting.ForgetAsync(account, known, subscribers.Names, cancellationToken);
        logger.ForgettingOrdered(door.NameOf(request), report.Step, report.Steps);
        return OpsResults.Answer(report, report.IsDone ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }

    // A conversation that was forgotten no longer knows its contact.
    private async Task<(string? Account, PhoneNumber? Number)> PartiesAsync(string id, CancellationToken cancellationToken) =>
        ConversationIds.IsId(id) && await conversations.FindAsync(id, cancellationToken) is { } found ? (found.Account, found.Contact) : (null, null);
}
