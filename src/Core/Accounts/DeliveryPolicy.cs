namespace JustCallFx.Core.Accounts;

/// <summary>How JustCall repeats a delivery that failed (contract §6).</summary>
public enum DeliveryPolicy
{
    /// <summary><c>sms</c>: after 30 s, 5 min, 30 min; then the webhook is paused.</summary>
    Sms,

    /// <summary><c>overview</c>: after 1, 5, 15, 30, 60 min.</summary>
    Overview,

    /// <summary><c>developer</c>: four more attempts, 30 to 90 s apart, only after 429, 500, 502, 503, 504.</summary>
    Developer,
}
