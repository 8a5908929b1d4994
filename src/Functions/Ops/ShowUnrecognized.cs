using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Ops;
using JustCallFx.Core.SetAside;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Shows one delivery that was not understood, with its body.</summary>
public sealed class ShowUnrecognized(OpsDoor door, NotUnderstoodStore store, SetAsideStore setAside)
{
    /// <summary>Answers <c>GET /api/ops/unrecognized/{account}/{id}</c> with an <see cref="UnrecognizedPage"/>, or 404.</summary>
    [Function(nameof(ShowUnrecognized))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/unrecognized/{account}/{id}")] HttpRequest request,
        string account,
        string id,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        if (await store.FindAsync(account, id, cancellationToken) is not { } kept)
            return OpsResults.Problem(StatusCodes.Status404NotFound, "Found no delivery of this id; the list at /api/ops/unrecognized has the ids.");

        var body = kept.SetAside is { } key ? await setAside.ReadAsync(key, cancellationToken) ?? default : kept.Raw;
        return OpsResults.Answer(UnrecognizedPage.Of(kept.Delivery, body.Span));
    }
}
