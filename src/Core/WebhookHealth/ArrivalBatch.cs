using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>What a batch of an account's delivered events tells.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="LastAt">When the newest arrived.</param>
/// <param name="Ids">Their ids.</param>
/// <param name="Fresh">The newest that came soon after its event; null when none did.</param>
/// <param name="Late">Those that earlier attempts had failed for.</param>
public sealed record ArrivalBatch(
    int Count, DateTimeOffset LastAt, IReadOnlyCollection<string> Ids, FreshArrival? Fresh, IReadOnlyCollection<LateArrival> Late)
{
    /// <summary>The ids of those that came so late that an attempt may have failed before.</summary>
    public IReadOnlyCollection<string> Recovered { get; init; } = [];

    /// <summary>Sums up one account's events, of which there is at least one.</summary>
    internal static ArrivalBatch Of(IReadOnlyCollection<DeliveredEvent> delivered, DeliverySchedule schedule)
    {
        var (lastAt, fresh, late) = (DateTimeOffset.MinValue, default(FreshArrival), new List<LateArrival>());
        foreach (var one in delivered)
        {
            lastAt = one.ReceivedAt > lastAt ? one.ReceivedAt : lastAt;
            if (one.Lateness is not { } lateness)
                continue;
            if (schedule.RetryOf(lateness) is not { } retry)
                continue;
            if (retry > 0)
                late.Add(new(retry, one.ReceivedAt, one.HappenedAt!.Value));
            else if (!(fresh?.At > one.ReceivedAt))
                fresh = new(one.ReceivedAt, one.HappenedAt!.Value);
        }

        var soonestRetry = schedule.Delays[0].Shortest / 2;
        return new(delivered.Count, lastAt, [.. delivered.Select(one => one.Id)], fresh, late)
        {
            Recovered = [.. delivered.Where(one => one.Lateness >= soonestRetry).Select(one => one.Id)],
        };
    }
}
