namespace JustCallFx.Core.WebhookHealth;

/// <summary>How JustCall's deliveries to an account's webhook stand.</summary>
public enum WebhookState
{
    /// <summary>Deliveries succeed.</summary>
    Healthy,

    /// <summary>Deliveries failed, and JustCall tries them again.</summary>
    Retrying,

    /// <summary>For at least one failed delivery the next attempt is the last.</summary>
    AtRisk,

    /// <summary>JustCall has probably stopped sending.</summary>
    PauseSuspected,

    /// <summary>JustCall has stopped sending: texts exist that no delivery told of.</summary>
    Paused,
}
