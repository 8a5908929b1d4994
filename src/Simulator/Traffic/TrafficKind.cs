namespace JustCallFx.Simulator.Traffic;

/// <summary>What a post of some traffic is.</summary>
public enum TrafficKind
{
    /// <summary>A contact's text, for the first time.</summary>
    Text,

    /// <summary>A text that was posted before, signed anew.</summary>
    Duplicate,

    /// <summary>A request that was posted before, repeated byte for byte by someone who has seen it.</summary>
    Replay,

    /// <summary>A text that nobody wrote, from someone who does not know the secret.</summary>
    Forgery,
}
