namespace JustCallFx.Core.Limits;

/// <summary>Whether an account may be called now.</summary>
public abstract record LimitAnswer
{
    private LimitAnswer()
    {
    }

    /// <summary>The call may begin; it is to be given back when it has ended, and runs out by itself.</summary>
    /// <param name="Lease">Tells the call apart from all others.</param>
    public sealed record Granted(string Lease) : LimitAnswer;

    /// <summary>The call has to wait.</summary>
    /// <param name="Until">When to ask again; those who ask at the same time are told different times.</param>
    /// <param name="Cause">What it waits for.</param>
    public sealed record Wait(DateTimeOffset Until, LimitCause Cause) : LimitAnswer;
}
