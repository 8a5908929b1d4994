using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Backlog;

/// <summary>What lies in one subscription or queue.</summary>
/// <param name="Entity">The subscription or queue.</param>
/// <param name="Waiting">How many of its first messages wait to be handled, those in hand included; not those for later.</param>
/// <param name="WaitingSince">Since when the oldest of them has waited; null for none.</param>
/// <param name="DeadLetters">How many dead letters it has.</param>
/// <param name="DeadLetterSince">When the oldest of those was taken by the broker; null for none.</param>
public sealed record EntityBacklog(
    string Entity, AtLeast Waiting, DateTimeOffset? WaitingSince, AtLeast DeadLetters, DateTimeOffset? DeadLetterSince);
