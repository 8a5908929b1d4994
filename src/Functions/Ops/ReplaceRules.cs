using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.Core.Ops;
using JustCallFx.Functions.Receiving;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Makes other rules for automatic replies the active ones; every instance goes by them within 10 seconds.</summary>
public sealed class ReplaceRules(OpsDoor door, RuleStore rules)
{
    /// <summary>
    /// Answers <c>PUT /api/ops/rules</c> with the new <see cref="RulesPage"/>; 422 with a <see cref="RulesRefusal"/> for faulty rules, 412
    /// when <c>If-Match</c> names another version than the active one.
    /// </summary>
    [Function(nameof(ReplaceRules))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "ops/rules")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (!RuleVersion.TryRead(request, out var replaces))
            return OpsResults.Problem(StatusCodes.Status400BadRequest, "Found an If-Match that is no version; send the ETag of GET /api/ops/rules, or none.");
        using var body = await RequestBody.ReadAsync(request, RuleStore.LongestSet);
        if (body is null)
            return OpsResults.Problem(StatusCodes.Status413PayloadTooLarge, $"Found more than {RuleStore.LongestSet} bytes; rules may have so many at most.");

        var change = await rules.ReplaceAsync(body.Bytes, door.NameOf(request), replaces, cancellationToken);
        if (change is RuleChange.Stored { Rules: var stored })
            request.HttpContext.Response.Headers.ETag = RuleVersion.ETagOf(stored.Version);
        return change switch
        {
            RuleChange.Stored done => OpsResults.Answer(RulesPage.Of(done.Rules)),
            RuleChange.Refused refused => OpsResults.Answer(
                new RulesRefusal("These rules are faulty; the active ones stay.", refused.Faults), StatusCodes.Status422UnprocessableEntity),
            RuleChange.Outdated outdated => OpsResults.Problem(
                StatusCodes.Status412PreconditionFailed, $"Version {outdated.Active} is active by now; read it before you replace it."),
            _ => throw new InvalidOperationException($"No answer for {change.GetType().Name}."),
        };
    }
}
