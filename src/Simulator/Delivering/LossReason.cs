namespace JustCallFx.Simulator.Delivering;

/// <summary>Why an event was given up.</summary>
public enum LossReason
{
    /// <summary>The last attempt that the policy allows has failed.</summary>
    LastAttemptFailed,

    /// <summary>The policy does not repeat after such an answer.</summary>
    NotRepeated,

    /// <summary>The webhook was paused when it happened, or while it waited for its next attempt.</summary>
    WebhookPaused,
}
