using JustCallFx.Core.Accounts;
using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Ops;
using JustCallFx.Core.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Lists the deliveries that were not understood, and counts them.</summary>
public sealed class ListUnrecognized(OpsDoor door, AccountDirectory accounts, NotUnderstoodStore store)
{
    private const int Most = 100;
    private const int MostCounted = 1000;

    /// <summary>Answers <c>GET /api/ops/unrecognized</c> with an <see cref="UnrecognizedList"/> of at most 100 deliveries.</summary>
    [Function(nameof(ListUnrecognized))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/unrecognized")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;

        var (counts, newest) = (new Dictionary<string, AtLeast>(), new List<KeptDelivery>());
        foreach (var account in accounts.All)
        {
            counts[account.Name] = await store.CountAsync(account.Name, MostCounted, cancellationToken);
            newest.AddRange(await store.NewestAsync(account.Name, Most, cancellationToken));
        }

        return OpsResults.Answer(new UnrecognizedList(counts, [.. newest.OrderByDescending(one => one.ReceivedAt).Take(Most)]));
    }
}
