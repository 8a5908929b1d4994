using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Shows the active rules for automatic replies.</summary>
public sealed class ShowRules(OpsDoor door, RuleStore rules)
{
    /// <summary>Answers <c>GET /api/ops/rules</c> with a <see cref="RulesPage"/>, its version also as the ETag; 404 when no rules are active.</summary>
    [Function(nameof(ShowRules))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/rules")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        if (await rules.ActiveAsync(cancellationToken) is not { } active)
            return OpsResults.Problem(StatusCodes.Status404NotFound, "Found no active rules, and those shipped are faulty; PUT some to /api/ops/rules.");

        request.HttpContext.Response.Headers.ETag = RuleVersion.ETagOf(active.Version);
        return OpsResults.Answer(RulesPage.Of(active));
    }
}
