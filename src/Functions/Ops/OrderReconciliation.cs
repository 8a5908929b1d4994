using JustCallFx.Core.Accounts;
using JustCallFx.Core.Ops;
using JustCallFx.Core.Reconciliation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Ops;

/// <summary>Has a span of texts read back now.</summary>
public sealed class OrderReconciliation(
    OpsDoor door, AccountDirectory accounts, ReconciliationStore store, TimeProvider clock, ILogger<OrderReconciliation> logger)
{
    private const string Wanted = "wanted from and to as times such as 2026-03-02T12:00:00Z, the first before the second, which is not in the future.";

    private static readonly TimeSpan Usual = TimeSpan.FromDays(1);

    /// <summary>
    /// Answers <c>POST /api/ops/reconcile/{account}</c> with 202 and a <see cref="ReconciliationOrderReport"/>, 400 or 404. Without
    /// <c>?to=</c> the span ends with the newest text that is decided; without <c>?from=</c> it is a day.
    /// </summary>
    [Function(nameof(OrderReconciliation))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ops/reconcile/{account}")] HttpRequest request,
        string account,
        CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Operate) is { } refusal)
            return refusal;
        if (accounts.Find(account) is not { } found)
            return OpsResults.NoAccount("reconcile");
        var now = clock.GetUtcNow();
        var decidedAfter = DecidedAfter.Of(found);
        var areTimes = OpsQuery.TryReadTime(request, "to", out var givenTo) & OpsQuery.TryReadTime(request, "from", out var givenFrom);
        var to = givenTo ?? now - decidedAfter;
        var from = givenFrom ?? to - Usual;
        if (!areTimes || from >= to || to > now)
            return OpsResults.Problem(StatusCodes.Status400BadRequest, $"Found another span; {Wanted}");

        var by = door.NameOf(request);
        var order = await store.OrderAsync(found.Name, from, to, $"ordered with the key {by}", cancellationToken);
        logger.ReconciliationOrdered(by, found.Name, from, to);
        return OpsResults.Answer(new ReconciliationOrderReport(order, to + decidedAfter), StatusCodes.Status202Accepted);
    }
}
