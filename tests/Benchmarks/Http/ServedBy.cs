namespace JustCallFx.Benchmarks.Http;

/// <summary>What answers the requests.</summary>
public enum ServedBy
{
    /// <summary>Kestrel alone: reads the body, answers 200.</summary>
    Bare,

    /// <summary>The app with a sender that keeps nothing.</summary>
    Memory,

    /// <summary>The app as it is: 200 when the event is on disk. Its subscribers are held.</summary>
    Durable,
}
