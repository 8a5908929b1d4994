using JustCallFx.Core.Accounts;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Ops;
using JustCallFx.Core.OptOuts;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Lets texts go again to a contact who had opted out; JustCall's own block, if there is one, stays.</summary>
public sealed class LiftOptOut(OpsDoor door, AccountDirectory accounts, OptOutDesk desk)
{
    /// <summary>Answers <c>POST /api/ops/optouts/lift</c>, an <see cref="OptOutLift"/>, with 204; 404 when there is none to lift.</summary>
    [Function(nameof(LiftOptOut))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/optouts/lift")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (await OpsBody.ReadAsync<OptOutLift>(request) is not { } lift
            || PhoneNumber.Parse(lift.Contact) is not { } contact
            || accounts.Find(lift.Account) is not { } account)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, "Found no contact of a known account; send {\"account\": \"…\", \"contact\": \"+1…\"}.");

        return await desk.LiftAsync(account.Name, contact, door.NameOf(request), cancellationToken)
            ? Results.NoContent()
            : OpsResults.Problem(StatusCodes.Status404NotFound, "Found no opt-out of this contact.");
    }
}
