namespace JustCallFx.Core.Receiving;

/// <summary>Why a request to the webhook was answered as it was; counters and logs name it.</summary>
public enum WebhookCause
{
    /// <summary>A genuine event, now on the topic.</summary>
    Accepted,

    /// <summary>A genuine delivery that was not understood, now on the topic with its raw bytes.</summary>
    NotUnderstood,

    /// <summary>Nobody told an event: GET, HEAD, or a POST without event data.</summary>
    Ping,

    /// <summary>Event data without a signature.</summary>
    SignatureMissing,

    /// <summary>Event data with a wrong signature, or an account that does not exist.</summary>
    Forged,

    /// <summary>A signature of a version or scheme that the account does not accept.</summary>
    SignatureUnsupported,

    /// <summary>A right signature with a time outside the window.</summary>
    Stale,

    /// <summary>Neither genuine nor JSON.</summary>
    NotJson,

    /// <summary>A body above the cap.</summary>
    TooLarge,

    /// <summary>A body under a content encoding.</summary>
    Compressed,

    /// <summary>A method other than GET, HEAD and POST.</summary>
    MethodNotAllowed,

    /// <summary>The account's settings are faulty.</summary>
    Misconfigured,

    /// <summary>The event could not be stored.</summary>
    Unavailable,
}
