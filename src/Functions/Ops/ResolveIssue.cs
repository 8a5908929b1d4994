using JustCallFx.Core.Issues;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

/// <summary>Resolves an issue by a person's word; when it is noticed again within an hour, it is back.</summary>
public sealed class ResolveIssue(OpsDoor door, IssueStore store, TimeProvider clock, ILogger<ResolveIssue> logger)
{
    /// <summary>Answers <c>POST /api/ops/issues/{id}/resolve</c> with the <see cref="Issue"/> as it stands afterwards, or 404.</summary>
    [Function(nameof(ResolveIssue))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/issues/{id}/resolve")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        var keyName = door.NameOf(request);
        if (await store.ResolveAsync(id, clock.GetUtcNow(), keyName, cancellationToken) is not var (issue, changed))
            return OpsResults.NoIssue();
        if (changed)
            logger.IssueResolvedByOperator(issue.Kind, issue.Account, keyName);
        return OpsResults.Answer(issue);
    }
}
