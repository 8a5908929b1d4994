using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>
/// JustCall under the policy of texts, an app that answers 503 or is down now and then, and the watch over both. A pause is reactivated two
/// hours after it was found.
/// </summary>
internal sealed class JustCallModel
{
    private const int Many = 5;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Rarely = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan UntilReactivated = TimeSpan.FromHours(2);
    private static readonly TimeSpan UntilMissed = TimeSpan.FromMinutes(40.5);

    private readonly ModelAccount account;
    private readonly double daysBetweenOutages;
    private readonly Random chance;
    private readonly Watched watched;
    private readonly PriorityQueue<Attempt, DateTimeOffset> attempts = new();
    private readonly List<DateTimeOffset> untold = [];
    private readonly PriorityQueue<ReadBackOrder, DateTimeOffset> orders = new();
    private Outage outage;
    private DateTimeOffset? firstUntold;
    private DateTimeOffset? pausedSince;
    private bool wasSeen;
    private bool isFound;
    private int events;

    public JustCallModel(ModelAccount account, TimeSpan learning, double daysBetweenOutages)
    {
        (this.account, this.daysBetweenOutages) = (account, daysBetweenOutages);
        chance = new(account.Seed);
        watched = new() { CanReadBack = account.CanReadBack };
        outage = Outage.After(Watched.Start + learning, daysBetweenOutages, chance);
    }

    /// <summary>The pauses, as they were found; one that was not, with the time until the end.</summary>
    public List<Finding> Found { get; } = [];

    /// <summary>The pauses that were told while there was none.</summary>
    public List<HealthChange> False { get; } = [];

    public JustCallModel Run(TimeSpan span)
    {
        for (var until = watched.Now + span; watched.Now < until;)
        {
            var step = account.IsBusy || !watched.Health.Failing.IsEmpty ? Tick : Rarely;
            var now = watched.Now + step;
            Happen(watched.Now, step);
            Deliver(now);
            watched.Now = now;
            if (!(outage.IsDown && outage.Covers(now)))
                Watch();
        }

        if (pausedSince < watched.Now && !isFound)
            Find(watched.Now);
        return this;
    }

    private void Happen(DateTimeOffset from, TimeSpan step)
    {
        var count = Poisson(account.PerSecond(from) * step.TotalSeconds);
        for (var left = count; left > 0; left -= count > Many ? count : 1)
        {
            var at = from + (step * chance.NextDouble());
            attempts.Enqueue(new($"{events++}", at, 0, count > Many ? count : 1), at + TimeSpan.FromSeconds(2 * chance.NextDouble()));
        }
    }

    private void Deliver(DateTimeOffset until)
    {
        while (attempts.TryPeek(out var attempt, out var at) && at <= until)
        {
            attempts.Dequeue();
            if (pausedSince is not null)
                HoldBack(attempt);
            else if (outage.Covers(at))
                Refuse(attempt, at);
            else
                Accept(attempt, at);
        }
    }

    private void HoldBack(Attempt attempt)
    {
        untold.Add(attempt.HappenedAt);
        if (attempt.HappenedAt > pausedSince)
            firstUntold ??= attempt.HappenedAt;
    }

    private void Accept(Attempt attempt, DateTimeOffset at)
    {
        Meet(at);
        for (var copies = chance.Next(20) == 0 ? 2 : 1; copies > 0; copies--)
            watched.Arrives(attempt.Id, attempt.HappenedAt + account.Skew, attempt.Events);
    }

    private void Refuse(Attempt attempt, DateTimeOffset at)
    {
        if (!outage.IsDown)
        {
            watched.Now = at;
            watched.Fails(attempt.Id, attempt.HappenedAt + account.Skew);
        }

        if (attempt.Retry < watched.Schedule.Retries)
        {
            var delay = watched.Schedule.Delays[attempt.Retry].Longest + TimeSpan.FromSeconds(chance.NextDouble());
            attempts.Enqueue(attempt with { Retry = attempt.Retry + 1 }, at + delay);
            return;
        }

        (pausedSince, wasSeen, isFound, firstUntold) = (outage.IsDown ? outage.To : at, !outage.IsDown, false, null);
        untold.Add(attempt.HappenedAt);
    }

    private void Watch()
    {
        Meet(watched.Now);
        watched.Look();
        ReadBack();
        if (pausedSince is null)
            False.AddRange(watched.Changes.Where(change => change.To.IsPaused() && !change.From.IsPaused()));
        else if (!isFound && watched.State.IsPaused())
            Find(watched.Changes.LastOrDefault(change => change.To.IsPaused())?.At ?? watched.Now);
        watched.Changes.Clear();
        if (isFound && watched.State.IsPaused() && watched.Now - watched.Health.Since > UntilReactivated)
            (pausedSince, isFound) = (null, false);
    }

    // Whoever comes first after an outage starts the app again.
    private void Meet(DateTimeOffset at)
    {
        if (at >= outage.To)
        {
            watched.Now = outage.To;
            if (outage.IsDown)
                watched.Starts();
            outage = Outage.After(at, daysBetweenOutages, chance);
        }

        watched.Now = at;
    }

    private void ReadBack()
    {
        if (account.CanReadBack && watched.Health.Order is { } order)
            orders.Enqueue(order, order.To + UntilMissed);
        watched.Health = watched.Health with { Order = null };
        while (orders.TryPeek(out var due, out var at) && at <= watched.Now)
        {
            orders.Dequeue();
            var missed = untold.Where(one => one >= due.From && one < due.To).ToList();
            untold.RemoveAll(missed.Contains);
            watched.IsReadBack(due.From, due.To, missed.Count > 0 ? missed.Min() + account.Skew : null);
        }
    }

    private void Find(DateTimeOffset at)
    {
        isFound = true;
        Found.Add(new(wasSeen, at - pausedSince!.Value, firstUntold is { } first ? at - first : TimeSpan.Zero));
    }

    private int Poisson(double mean)
    {
        if (mean > Many)
            return (int)Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * Normal())));
        var (count, limit) = (0, Math.Exp(-mean));
        for (var product = chance.NextDouble(); product > limit; product *= chance.NextDouble())
            count++;
        return count;
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
