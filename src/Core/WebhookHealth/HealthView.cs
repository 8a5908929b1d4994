using System.Collections.Immutable;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>How an account's webhook stands, for people.</summary>
/// <param name="State">The state.</param>
/// <param name="Since">Since when; null when nobody has looked yet.</param>
/// <param name="Forecast">What JustCall does next.</param>
/// <param name="Evidence">What tells so, in sentences.</param>
/// <param name="Advice">What to do; null when that is nothing.</param>
/// <param name="OnlyHere">Whether this is what one instance saw, since the tables cannot be reached.</param>
/// <param name="History">The newest changes of the state, the newest first.</param>
public sealed record HealthView(
    WebhookState State,
    DateTimeOffset? Since,
    HealthForecast Forecast,
    ImmutableArray<string> Evidence,
    string? Advice,
    bool OnlyHere,
    IReadOnlyList<HealthChange> History);
