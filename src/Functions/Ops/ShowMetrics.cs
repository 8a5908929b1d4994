using System.Globalization;
using JustCallFx.Core.Minutes;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Ops;

/// <summary>Shows what all instances measured, minute by minute, in the last day.</summary>
public sealed class ShowMetrics(OpsDoor door, MinuteChart chart, TimeProvider clock)
{
    private const int MostMinutes = 24 * 60;
    private const int MostStep = 60;
    private const int UsualMinutes = 60;

    /// <summary>
    /// Answers <c>GET /api/ops/metrics</c> with a <see cref="MetricsPage"/>, or 400: the last <c>minutes</c>, 1 to 1440 and 60 unless
    /// given, in points of <c>step</c> minutes, 1 to 60 and 1 unless given.
    /// </summary>
    [Function(nameof(ShowMetrics))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/metrics")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (door.Refusal(request, OpsScope.Read) is { } refusal)
            return refusal;
        if (Number(request, "minutes", UsualMinutes, MostMinutes) is not { } minutes || Number(request, "step", 1, MostStep) is not { } step)
        {
            return OpsResults.Problem(
                StatusCodes.Status400BadRequest,
                $"Found another value; minutes is a whole number from 1 to {MostMinutes}, step one from 1 to {MostStep}.");
        }

        var to = clock.GetUtcNow();
        var from = to.AddMinutes(-minutes);
        var points = await chart.ReadAsync(from, to, TimeSpan.FromMinutes(step), cancellationToken);
        return OpsResults.Answer(new MetricsPage(from, to, step, [.. points.Select(MetricsPoint.Of)]));
    }

    private static int? Number(HttpRequest request, string name, int usual, int most)
    {
        if (request.Query[name].ToString() is not { Length: > 0 } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
    }
}
