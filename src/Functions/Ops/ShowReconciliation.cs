using JustCallFx.Core.Accounts;
using JustCallFx.Core.Ops;
using JustCallFx.Core.Reconciliation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Shows how far reconciliation is.</summary>
public sealed class ShowReconciliation(OpsDoor door, AccountDirectory accounts, ReconciliationStore store)
{
    /// <summary>Answers <c>GET /api/ops/reconcile</c> with a <see cref="ReconciliationReport"/>.</summary>
    [Function(nameof(ShowReconciliation))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/reconcile")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        var reports = await Task.WhenAll(accounts.All.Select(account => ReportAsync(account, cancellationToken)));
        return OpsResults.Answer(new ReconciliationReport(reports, ReconciliationVerdict.NotRecoverable));
    }

    private async Task<ReconciliationAccountReport> ReportAsync(Account account, CancellationToken cancellationToken)
    {
        var (state, orders) = await store.ReadAsync(account.Name, cancellationToken);
        return new(
            account.Name, state?.Watermark, DecidedAfter.Of(account).TotalSeconds, state?.NextAt, state?.Current, state?.Last, state?.Fault, orders);
    }
}
