namespace JustCallFx.Core.Accounts;

/// <summary>How far from now the signed time of a delivery may lie.</summary>
/// <param name="OldestDelivery">How old it may be; null where the settings say nothing.</param>
/// <param name="FurthestAhead">How far ahead it may be; null where the settings say nothing.</param>
public sealed record AgeWindow(TimeSpan? OldestDelivery, TimeSpan? FurthestAhead)
{
    // With some room, what every documented repeat of a delivery fits in (contract §6).
    private static readonly TimeSpan OldestByDefault = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan AheadByDefault = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Whether it holds for the help-centre dialect too. Not by itself: there the whole body is signed, and a genuine event that is late
    /// must not be lost.
    /// </summary>
    public bool HoldsForSignedBodies => OldestDelivery is not null;

    /// <summary>Whether a delivery of the time <paramref name="at"/> counts; what is not set is 15 minutes back and 5 minutes ahead.</summary>
    public bool Covers(DateTimeOffset at, DateTimeOffset now) =>
        now - at <= (OldestDelivery ?? OldestByDefault) && at - now <= (FurthestAhead ?? AheadByDefault);
}
