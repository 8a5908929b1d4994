using JustCallFx.Core.Accounts;
using JustCallFx.Core.Backfill;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Shows how far backfills are.</summary>
public sealed class ShowBackfill(OpsDoor door, AccountDirectory accounts, BackfillStore store)
{
    /// <summary>Answers <c>GET /api/ops/backfill</c> with a <see cref="BackfillReport"/>.</summary>
    [Function(nameof(ShowBackfill))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/backfill")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        var states = await Task.WhenAll(accounts.All.Select(account => store.FindAsync(account.Name, cancellationToken)));
        return OpsResults.Answer(new BackfillReport([.. accounts.All.Zip(states, BackfillAccountReport.Of)]));
    }
}
