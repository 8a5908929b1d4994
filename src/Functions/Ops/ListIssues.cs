using JustCallFx.Core.Issues;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Lists the issues.</summary>
public sealed class ListIssues(OpsDoor door, IssueStore store)
{
    private const int MostResolved = 100;

    /// <summary>
    /// Answers <c>GET /api/ops/issues</c> with an <see cref="IssueList"/>: all that stand and the last 100 that were resolved;
    /// <c>?state=</c> one of <c>open</c>, <c>acknowledged</c>, <c>resolved</c> only those.
    /// </summary>
    [Function(nameof(ListIssues))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/issues")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;

        var asked = request.Query["state"].ToString();
        IssueState[]? states = asked switch
        {
            "" => [IssueState.Open, IssueState.Acknowledged, IssueState.Resolved],
            "open" => [IssueState.Open],
            "acknowledged" => [IssueState.Acknowledged],
            "resolved" => [IssueState.Resolved],
            _ => null,
        };
        return states is null
            ? OpsResults.Problem(StatusCodes.Status400BadRequest, "Found an unknown state; wanted open, acknowledged or resolved.")
            : OpsResults.Answer(new IssueList([.. (await ReadAsync(states, cancellationToken)).Where(issue => states.Contains(issue.State))]));
    }

    private async Task<IEnumerable<Issue>> ReadAsync(IssueState[] states, CancellationToken cancellationToken)
    {
        var standing = states is [IssueState.Resolved] ? [] : await store.StandingAsync(cancellationToken);
        var resolved = states.Contains(IssueState.Resolved) ? await store.ResolvedAsync(MostResolved, cancellationToken) : [];
        return standing.Concat(resolved);
    }
}
