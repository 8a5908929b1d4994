using JustCallFx.Core.Ops;
using JustCallFx.Core.Subscribing.Retries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Lists the events whose work failed and that come again.</summary>
public sealed class ListRetries(OpsDoor door, RetryStore retries)
{
    private const int Most = 500;

    /// <summary>Answers <c>GET /api/ops/retries</c> with a <see cref="RetryList"/> of at most 500.</summary>
    [Function(nameof(ListRetries))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/retries")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;

        var (some, more) = await retries.SomeAsync(Most, cancellationToken);
        return OpsResults.Answer(new RetryList(some, more));
    }
}
