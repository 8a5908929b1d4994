using JustCallFx.Core.Accounts;
using JustCallFx.Core.Ops;
using JustCallFx.Core.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Carries out what an operator decided about all replies of one state; by which key is kept with each.</summary>
public sealed class ResolveReplies(OpsDoor door, AccountDirectory accounts, ReplyDesk desk)
{
    private const int Most = 500;

    private const string Wanted =
        $$"""Wanted a JSON object such as {"as":"cancel","state":"unknown"}, also with "account". {{ResolveReply.Allowed}}""";

    /// <summary>
    /// Answers <c>POST /api/ops/replies/resolve</c>, a <see cref="BulkResolution"/>, with a <see cref="BulkResolutionReport"/> on the oldest
    /// 500 that are meant, or 400.
    /// </summary>
    [Function(nameof(ResolveReplies))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/replies/resolve")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (await OpsBody.ReadAsync<BulkResolution>(request) is not { State.Length: > 0 } asked
            || ResolutionWords.Read(asked.As) is not { } resolution)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, Wanted);
        var (filter, fault) = ReplyQuery.Read(asked.Account, asked.State, accounts);
        if (filter is null)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, fault!);

        var (resolved, left) = await desk.ResolveAllAsync(filter, Most, resolution, door.NameOf(request), cancellationToken);
        return OpsResults.Answer(new BulkResolutionReport(resolved, left));
    }
}
