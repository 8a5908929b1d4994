using System.Collections.Immutable;
using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>All that is known of the deliveries to an account's webhook: its row in the table, and what <see cref="HealthMachine"/> works on.</summary>
public sealed record AccountHealth
{
    /// <summary>How long after a moment requests may still come that JustCall sent before it.</summary>
    public static readonly TimeSpan InFlight = TimeSpan.FromSeconds(15);

    /// <summary>How it stands.</summary>
    public WebhookState State { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Why a pause is suspected, or was when it began.</summary>
    public PauseReason? Reason { get; init; }

    /// <summary>Before what a pause began: from then on deliveries may be missing.</summary>
    public DateTimeOffset? MissingFrom { get; init; }

    /// <summary>When a suspicion turned out wrong: JustCall went on sending.</summary>
    public DateTimeOffset? RefutedAt { get; init; }

    /// <summary>The events whose deliveries fail, bounded; the one that failed first in front.</summary>
    public ImmutableArray<FailingEvent> Failing { get; init; } = [];

    /// <summary>The events that arrived lately after they may have failed, bounded.</summary>
    public ImmutableArray<RecoveredEvent> Recovered { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The event whose last attempt failed, until it is known what came of that.</summary>
    public FailingEvent? RanOut { get; init; }

    /// <summary>When JustCall may have tried for the last time while the app was down; null once something came after that.</summary>
    public DateTimeOffset? RanOutUnseenAt { get; init; }

    /// <summary>When a failing event was last seen.</summary>
    public DateTimeOffset? TroubleAt { get; init; }

    /// <summary>When an event was last seen with one attempt left.</summary>
    public DateTimeOffset? RiskAt { get; init; }

    /// <summary>When a verified request came last, whatever its answer.</summary>
    public DateTimeOffset? LastRequestAt { get; init; }

    /// <summary>The newest request that came soon after its event.</summary>
    public FreshArrival? Fresh { get; init; }

    /// <summary>The newest delivery that earlier attempts had failed for.</summary>
    public LateArrival? Late { get; init; }

    /// <summary>When anybody looked last, to the minute.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>Since when somebody looks without a gap.</summary>
    public DateTimeOffset? WatchedSince { get; init; }

    /// <summary>How many deliveries would have been usual while it was quiet before the last gap in watching.</summary>
    public double QuietBefore { get; init; }

    /// <summary>Until when reading back found that nothing was missed while it was quiet.</summary>
    public DateTimeOffset? ReadCleanTo { get; init; }

    /// <summary>What is to be read back, and has not been ordered yet.</summary>
    public ReadBackOrder? Order { get; init; }

    /// <summary>When a reading back was wanted last because it is quiet or a pause is suspected.</summary>
    public DateTimeOffset? OrderedAt { get; init; }

    /// <summary>The state that operations have an open issue about; null when they have none.</summary>
    public WebhookState? ToldOf { get; init; }

    /// <summary>How much usually comes, and when.</summary>
    public Rhythm Rhythm { get; init; } = new();

    /// <summary>Whether a verified request came since somebody looks without a gap.</summary>
    public bool HasRequestSinceGap => LastRequestAt > WatchedSince;

    /// <summary>What is known together with deliveries that arrived, and are noted now.</summary>
    public AccountHealth With(ArrivalBatch arrivals, DateTimeOffset now) => this with
    {
        Failing = Failing.Without(arrivals.Ids),
        Recovered = Recovered.With(arrivals, now),
        LastRequestAt = Later(LastRequestAt, arrivals.LastAt),
        Fresh = FreshArrival.Newer(Fresh, arrivals.Fresh),
        Late = arrivals.Late.MaxBy(late => late.At) is { } late && !(Late?.At > late.At) ? late : Late,
        Rhythm = Rhythm.With(arrivals.Count, arrivals.LastAt, learns: !State.IsPaused()),
    };

    /// <summary>What is known together with what an instance saw at its door; telling it twice changes nothing.</summary>
    public AccountHealth With(DoorEvidence seen, DeliverySchedule schedule) => this with
    {
        Failing = Failing.With(Recovered.Failing(seen.Failing), schedule).Without(seen.Ended),
        LastRequestAt = Later(LastRequestAt, seen.LastRequestAt),
        Fresh = FreshArrival.Newer(Fresh, seen.Fresh),
    };

    /// <summary>Whether something came that JustCall can only have sent after a moment.</summary>
    public bool SentAfter(DateTimeOffset moment) =>
        Fresh is { } fresh && fresh.At > moment + InFlight && fresh.HappenedAt > moment - DeliverySchedule.ClockTolerance;

    /// <summary>What is known, with a span to be read back.</summary>
    internal AccountHealth Ordering(DateTimeOffset from, DateTimeOffset to, string because) =>
        this with { Order = new ReadBackOrder(from - DeliverySchedule.ClockTolerance, to, because).Covering(Order) };

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;
}
