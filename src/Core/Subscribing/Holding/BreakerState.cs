namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>Whether a subscriber's work is tried.</summary>
public enum BreakerState
{
    /// <summary>It is.</summary>
    Closed,

    /// <summary>It failed too often in a row; its events are held.</summary>
    Open,

    /// <summary>The next event is let through, to see whether it works again.</summary>
    HalfOpen,
}
