namespace JustCallFx.Core.Reconciliation;

/// <summary>A span that is to be read, beside the regular runs.</summary>
/// <param name="Key">What tells it from others; ordering the same span again is the same order.</param>
/// <param name="From">Texts of this time and later.</param>
/// <param name="To">Texts before this time.</param>
/// <param name="Why">Who wants it.</param>
public sealed record ReconciliationOrder(string Key, DateTimeOffset From, DateTimeOffset To, string Why);
