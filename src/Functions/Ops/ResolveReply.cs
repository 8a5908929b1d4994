using JustCallFx.Core.Ops;
using JustCallFx.Core.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Carries out what an operator decided about a reply that is not done, or did not arrive; by which key is kept.</summary>
public sealed class ResolveReply(OpsDoor door, ReplyDesk desk)
{
    /// <summary>Which decisions there are for which replies.</summary>
    internal const string Allowed =
        "Of unknown ending: sent, resend, cancel; failed: resend, cancel; pending or waiting: cancel; sent, but not arrived: sent, resend.";

    private const string Wanted = """Wanted a JSON object with "as": "sent", "resend" or "cancel".""";

    /// <summary>
    /// Answers <c>POST /api/ops/replies/{id}/resolve</c> with the <see cref="ReplyReport"/>; 400 for a body that says nothing known, 404 for
    /// no such reply, 409 where its state allows no such decision.
    /// </summary>
    [Function(nameof(ResolveReply))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/replies/{id}/resolve")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (await OpsBody.ReadAsync<ResolutionRequest>(request) is not { As: var word } || ResolutionWords.Read(word) is not { } resolution)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, Wanted);
        if (ReplyAddress.Parse(id) is not { } address || await desk.ResolveAsync(address, resolution, door.NameOf(request), cancellationToken) is not { } ending)
            return OpsResults.Problem(StatusCodes.Status404NotFound, "Found no reply of this id; the list at /api/ops/replies has the ids.");
        return ending.IsResolved
            ? OpsResults.Answer(ReplyReport.Of(ending.Reply, text: null))
            : OpsResults.Problem(
                StatusCodes.Status409Conflict, $"The reply is {Word(ending.Reply.State)}, which cannot be resolved as {Word(resolution)}. {Allowed}");
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
