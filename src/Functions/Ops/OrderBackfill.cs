using System.Globalization;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Backfill;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

/// <summary>Has the last days of an account read, and who wants no texts, without any reply.</summary>
public sealed class OrderBackfill(
    OpsDoor door, AccountDirectory accounts, BackfillDesk desk, BackfillStore store, ILogger<OrderBackfill> logger)
{
    /// <summary>
    /// Answers <c>POST /api/ops/backfill/{account}?days=90</c> with 202 and a <see cref="BackfillAccountReport"/>, 400, 404, or 409 while
    /// one goes on.
    /// </summary>
    [Function(nameof(OrderBackfill))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/backfill/{account}")] HttpRequest request,
        string account,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (accounts.Find(account) is not { } found)
            return OpsResults.NoAccount("backfill");
        if (!int.TryParse(request.Query["days"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            || days is < 1 or > BackfillDesk.MostDays)
        {
            return OpsResults.Problem(
                StatusCodes.Status400BadRequest, $"Found no such number of days; days is a whole number from 1 to {BackfillDesk.MostDays}.");
        }

        var by = door.NameOf(request);
        if (!await desk.OrderAsync(found, days, by, cancellationToken))
            return OpsResults.Problem(StatusCodes.Status409Conflict, "A backfill of this account goes on; GET /api/ops/backfill shows how far it is.");
        logger.BackfillOrdered(by, days, found.Name);
        return OpsResults.Answer(
            BackfillAccountReport.Of(found, await store.FindAsync(found.Name, cancellationToken)), StatusCodes.Status202Accepted);
    }
}
