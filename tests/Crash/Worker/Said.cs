namespace JustCallFx.Crash.Worker;

/// <summary>The first words of what the worker says.</summary>
internal static class Said
{
    /// <summary><c>sent id</c>: the batch of this message is acknowledged.</summary>
    public const string Sent = "sent";

    /// <summary><c>got receiver id</c>: the message was delivered.</summary>
    public const string Got = "got";

    /// <summary><c>broken receiver id</c>: the message was delivered with another body than it was sent with.</summary>
    public const string Broken = "broken";

    /// <summary><c>settled receiver id</c>: completing or dead-lettering it is acknowledged.</summary>
    public const string Settled = "settled";

    /// <summary><c>wrote partition number</c>: the transaction is acknowledged.</summary>
    public const string Wrote = "wrote";

    /// <summary><c>found partition head copy trace,trace…</c>: what a start found in the tables.</summary>
    public const string Found = "found";

    /// <summary><c>refused what kind</c>: sending, settling or writing failed in a way that passes by itself.</summary>
    public const string Refused = "refused";

    /// <summary><c>idle</c>: nothing waits any more, dead letters apart.</summary>
    public const string Idle = "idle";
}
