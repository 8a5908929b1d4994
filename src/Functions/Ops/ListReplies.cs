using JustCallFx.Core.Accounts;
using JustCallFx.Core.Ops;
using JustCallFx.Core.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Lists the automatic replies that wait, whose ending is unknown, that failed, or that did not arrive.</summary>
public sealed class ListReplies(OpsDoor door, AccountDirectory accounts, ReplyDesk desk)
{
    private const int Most = 500;

    /// <summary>
    /// Answers <c>GET /api/ops/replies</c> with a <see cref="ReplyList"/> of at most 500, those of <c>?state=</c> and <c>?account=</c> where
    /// these are given, or 400.
    /// </summary>
    [Function(nameof(ListReplies))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/replies")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        var (filter, fault) = ReplyQuery.Read(request.Query["account"], request.Query["state"], accounts);
        return filter is null
            ? OpsResults.Problem(StatusCodes.Status400BadRequest, fault!)
            : OpsResults.Answer(ReplyList.Of(await desk.OpenAsync(filter, Most, cancellationToken)));
    }
}
