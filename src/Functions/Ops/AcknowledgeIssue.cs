using JustCallFx.Core.Issues;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

/// <summary>Notes that a person looks after an issue; nobody is alarmed of it any more.</summary>
public sealed class AcknowledgeIssue(OpsDoor door, IssueStore store, TimeProvider clock, ILogger<AcknowledgeIssue> logger)
{
    /// <summary>Answers <c>POST /api/ops/issues/{id}/acknowledge</c> with the <see cref="Issue"/> as it stands afterwards, or 404.</summary>
    [Function(nameof(AcknowledgeIssue))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/issues/{id}/acknowledge")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        var keyName = door.NameOf(request);
        if (await store.AcknowledgeAsync(id, clock.GetUtcNow(), keyName, cancellationToken) is not var (issue, changed))
            return OpsResults.NoIssue();
        if (changed)
            logger.IssueAcknowledged(issue.Kind, issue.Account, keyName);
        return OpsResults.Answer(issue);
    }
}
