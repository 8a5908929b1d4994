using System.Globalization;
using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.CommandLine;

/// <summary>Posts what was ordered, prints a line per answer and, however it ends, a summary.</summary>
internal sealed class DeliveryRun(DeliveryOrder order, WebhookSender sender, TimeProvider clock, TextWriter output)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, int> answers = new(StringComparer.Ordinal);
    private readonly Expectation expectation = new(order.Forge);
    private readonly int fileWidth = order.Payloads.Max(payload => payload.Name.Length);
    private readonly int eventWidth = order.Payloads.Max(payload => payload.Event.Length);
    private int unexpected;

    /// <summary>Whether every answer was the wanted one.</summary>
    public async Task<bool> PostAllAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var breadth = new ParallelOptions { MaxDegreeOfParallelism = order.Parallel, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(order.Posts(), breadth, PostAsync);
            return unexpected == 0;
        }
        finally
        {
            Summarize(clock.GetElapsedTime(started));
        }
    }

    private async ValueTask PostAsync(SamplePayload payload, CancellationToken cancellationToken)
    {
        var delivery = new WebhookDelivery { Payload = payload, Url = order.Url, Secret = order.Secret, Forge = order.Forge };
        var result = await sender.SendAsync(delivery, cancellationToken);
        lock (gate)
            Tell(payload, result);
    }

    private void Tell(SamplePayload payload, DeliveryResult result)
    {
        var met = expectation.Met(payload, result.Status);
        var status = result.Status?.ToString(CultureInfo.InvariantCulture) ?? "---";
        var answer = result.Status is null ? "no answer" : status;
        answers[answer] = answers.GetValueOrDefault(answer) + 1;
        unexpected += met ? 0 : 1;

        var cause = met ? "" : $"  {expectation.Cause(result)}";
        var what = $"{payload.Name.PadRight(fileWidth)}  {payload.Event.PadRight(eventWidth)}";
        output.WriteLine($"{what}  {status}  {result.Duration.TotalMilliseconds,5:F0} ms{cause}");
    }

    private void Summarize(TimeSpan duration)
    {
        var counts = answers.Count == 0
            ? "stopped before the first answer"
            : string.Join(", ", answers.Select(answer => $"{answer.Value} x {answer.Key}"));
        var verdict = unexpected == 0 ? "" : $"; {unexpected} not as wanted ({expectation.Wanted})";
        output.WriteLine($"{answers.Values.Sum()} posted in {duration.TotalSeconds:F2} s: {counts}{verdict}.");
    }
}
