namespace JustCallFx.Core.WebhookHealth;

/// <summary>What the last reading back of an account's texts found.</summary>
/// <param name="At">When it ended.</param>
/// <param name="From">From when on it read.</param>
/// <param name="To">Until when it read; of all before, it was decided whether a delivery would come.</param>
/// <param name="Missed">How many texts it found that no delivery had told of, though every attempt should have been made.</param>
/// <param name="NewestMissedAt">When the newest text was that this or an earlier run found missed; null when there was none.</param>
public sealed record ReadBackRun(DateTimeOffset At, DateTimeOffset From, DateTimeOffset To, int Missed, DateTimeOffset? NewestMissedAt);
