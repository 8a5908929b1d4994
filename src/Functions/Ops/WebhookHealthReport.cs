using JustCallFx.Core.WebhookHealth;

namespace JustCallFx.Functions.Ops;

/// <summary>How JustCall's deliveries to an account's webhook stand.</summary>
/// <param name="State"><c>healthy</c>, <c>retrying</c>, <c>at_risk</c>, <c>pause_suspected</c> or <c>paused</c>.</param>
/// <param name="Since">Since when; null when nobody has looked yet.</param>
/// <param name="TriesLeft">How many attempts are left for the failing event that has the fewest; null while none fails.</param>
/// <param name="NextAttemptFrom">From when on JustCall's next attempt is expected.</param>
/// <param name="NextAttemptTo">Until when it is expected.</param>
/// <param name="LastAttemptTo">Until when the first of the failing events has its last attempt.</param>
/// <param name="PauseExpectedAt">When JustCall pauses the webhook if nothing gets better; null where its policy pauses nothing.</param>
/// <param name="Evidence">What tells so, in sentences.</param>
/// <param name="WhatToDo">What to do; null when that is nothing.</param>
/// <param name="OnlyThisInstance">Whether this is what one instance saw, since the tables cannot be reached.</param>
/// <param name="History">The newest changes, the newest first.</param>
public sealed record WebhookHealthReport(
    string State,
    DateTimeOffset? Since,
    int? TriesLeft,
    DateTimeOffset? NextAttemptFrom,
    DateTimeOffset? NextAttemptTo,
    DateTimeOffset? LastAttemptTo,
    DateTimeOffset? PauseExpectedAt,
    IReadOnlyList<string> Evidence,
    string? WhatToDo,
    bool OnlyThisInstance,
    IReadOnlyList<WebhookStateChange> History)
{
    /// <summary>The report of a view.</summary>
    public static WebhookHealthReport Of(HealthView view) => new(
        view.State.Word(),
        view.Since,
        view.Forecast.TriesLeft,
        view.Forecast.NextAttemptFrom,
        view.Forecast.NextAttemptTo,
        view.Forecast.LastAttemptTo,
        view.Forecast.PauseExpectedAt,
        view.Evidence,
        view.Advice,
        view.OnlyHere,
        [.. view.History.Select(WebhookStateChange.Of)]);
}
