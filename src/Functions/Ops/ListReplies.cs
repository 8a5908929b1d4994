using JustCallFx.Core.Ops;
using JustCallFx.Core.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Lists the automatic replies that wait, whose ending is unknown, that failed, or that did not arrive.</summary>
public sealed class ListReplies(OpsDoor door, ReplyDesk desk)
{
    private const int Most = 500;

    /// <summary>Answers <c>GET /api/ops/replies</c> with a <see cref="ReplyList"/> of at most 500.</summary>
    [Function(nameof(ListReplies))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/replies")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        var open = await desk.OpenAsync(Most, cancellationToken);
        return OpsResults.Answer(new ReplyList([.. open.Select(one => ReplyReport.Of(one.Reply, one.Text)).OrderBy(one => one.DecidedAt)]));
    }
}
