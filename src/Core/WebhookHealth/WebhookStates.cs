namespace JustCallFx.Core.WebhookHealth;

/// <summary>What goes with a <see cref="WebhookState"/>.</summary>
public static class WebhookStates
{
    /// <summary>Whether JustCall sends nothing, for certain or probably.</summary>
    public static bool IsPaused(this WebhookState state) => state is WebhookState.PauseSuspected or WebhookState.Paused;

    /// <summary>The state's name in figures and answers.</summary>
    public static string Word(this WebhookState state) => state switch
    {
        WebhookState.Healthy => "healthy",
        WebhookState.Retrying => "retrying",
        WebhookState.AtRisk => "at_risk",
        WebhookState.PauseSuspected => "pause_suspected",
        _ => "paused",
    };
}
