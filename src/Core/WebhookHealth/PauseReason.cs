namespace JustCallFx.Core.WebhookHealth;

/// <summary>Why a pause was suspected.</summary>
public enum PauseReason
{
    /// <summary>We answered the last attempt of an event with a failure.</summary>
    LastAttemptFailed,

    /// <summary>The attempts that were to follow a failure stayed away, and so did everything else.</summary>
    RetriesStayedAway,

    /// <summary>Last attempts may have failed while the app was down, and nothing has come since.</summary>
    DownTooLong,

    /// <summary>It is quiet for longer than chance can explain.</summary>
    Silence,

    /// <summary>It is quiet, and texts exist that no delivery told of.</summary>
    TextsUntold,
}
