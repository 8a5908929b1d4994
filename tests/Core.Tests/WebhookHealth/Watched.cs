using JustCallFx.Core.Accounts;
using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>An account under watch: evidence goes in, time goes on, and the machine looks every fifteen seconds.</summary>
internal sealed class Watched(DeliveryPolicy policy = DeliveryPolicy.Sms)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private DateTimeOffset aliveSince = Start;

    public DeliverySchedule Schedule { get; } = DeliverySchedule.Of(policy);

    public DateTimeOffset Now { get; set; } = Start;

    public AccountHealth Health { get; set; } = new();

    public List<HealthChange> Changes { get; } = [];

    public bool CanReadBack { get; init; }

    public ReadBackRun? LastRun { get; set; }

    public WebhookState State => Health.State;

    public HealthForecast Forecast => HealthForecast.Of(Health, Schedule);

    public string? Stake => HealthAdvice.Stake(Health, Schedule);

    public string? Advice => HealthAdvice.Of(Health, Context);

    public IReadOnlyCollection<string> Evidence => HealthText.Evidence(Health, Context, Now);

    public IEnumerable<WebhookState> Path => Changes.Select(change => change.To);

    private HealthContext Context => new(Schedule, aliveSince, CanReadBack, LastRun);

    /// <summary>Lets time go on; somebody looks every fifteen seconds, unless the app is down.</summary>
    public Watched After(TimeSpan span)
    {
        for (var until = Now + span; Now < until;)
        {
            Now = Now + Interval < until ? Now + Interval : until;
            Look();
        }

        return this;
    }

    /// <summary>Lets time go on; somebody looks at the end.</summary>
    public Watched Skip(TimeSpan span)
    {
        Now += span;
        return Look();
    }

    public Watched After(double seconds) => After(TimeSpan.FromSeconds(seconds));

    /// <summary>An attempt at an event that we answer 503 to.</summary>
    public Watched Fails(string id, DateTimeOffset? happenedAt = null)
    {
        var known = Health.Failing.FirstOrDefault(one => one.Id == id);
        var failing = known?.FailedAgain(Now, Schedule) ?? FailingEvent.Seen(id, Now, happenedAt ?? Now, aliveSince, Schedule);
        var isFresh = Now - (happenedAt ?? Now) <= DeliverySchedule.ClockTolerance;
        Health = Health.With(new DoorEvidence([failing], [], Now, isFresh ? new(Now, happenedAt ?? Now) : null), Schedule);
        return Look();
    }

    /// <summary>An event that we store.</summary>
    public Watched Arrives(string id = "other", DateTimeOffset? happenedAt = null, int events = 1)
    {
        var lateness = Now - (happenedAt ?? Now);
        var retry = Schedule.RetryOf(lateness);
        Health = Health.With(new ArrivalBatch(
            events, Now, [id], retry == 0 ? new(Now, happenedAt ?? Now) : null, retry > 0 ? [new(retry.Value, Now, happenedAt!.Value)] : []), Now);
        return Look();
    }

    /// <summary>The app is down for a while and starts again.</summary>
    public Watched IsDownFor(TimeSpan span)
    {
        Now += span;
        return Starts();
    }

    /// <summary>The app starts again.</summary>
    public Watched Starts()
    {
        aliveSince = Now;
        return Look();
    }

    /// <summary>A reading back has just ended; it found texts of a time that no delivery told of, or none.</summary>
    public Watched IsReadBack(DateTimeOffset from, DateTimeOffset to, DateTimeOffset? missedAt = null)
    {
        LastRun = new(Now, from, to, missedAt is null ? 0 : 1, missedAt);
        return Look();
    }

    public Watched Look()
    {
        (Health, var change) = HealthMachine.Step(Health, Context, Now);
        if (change is not null)
            Changes.Add(change);
        return this;
    }
}
