namespace JustCallFx.Core.Receiving;

/// <summary>The answer to a request: a status and, for our books, its cause (contract §12).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Cause">Why.</param>
public readonly record struct WebhookAnswer(int Status, WebhookCause Cause)
{
    /// <summary>When the sender should try again, in seconds; sent with 503.</summary>
    public const int RetryAfterSeconds = 30;

    /// <summary>Whether it is the sender's to mend: what a 4xx says.</summary>
    public bool IsRefusal => Status is >= 400 and < 500;

    /// <summary>The answer that a cause has.</summary>
    public static WebhookAnswer To(WebhookCause cause) => new(
        cause switch
        {
            WebhookCause.Accepted or WebhookCause.NotUnderstood or WebhookCause.Ping => 200,
            WebhookCause.NotJson => 400,
            WebhookCause.SignatureMissing or WebhookCause.Forged or WebhookCause.SignatureUnsupported or WebhookCause.Stale => 401,
            WebhookCause.MethodNotAllowed => 405,
            WebhookCause.TooLarge => 413,
            WebhookCause.Compressed => 415,
            _ => 503,
        },
        cause);
}
