namespace JustCallFx.Core.Limits;

/// <summary>What a call has to wait for.</summary>
public enum LimitCause
{
    /// <summary>The calls of the last minute.</summary>
    Minute,

    /// <summary>The calls of the last hour.</summary>
    Hour,

    /// <summary>The calls that run at this moment.</summary>
    AtOnce,

    /// <summary>JustCall has turned a call away, or said that nothing is left.</summary>
    JustCall,
}
