namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>What becomes of an event whose work failed.</summary>
public abstract record RetryDecision
{
    private RetryDecision()
    {
    }

    /// <summary>It comes again.</summary>
    /// <param name="Tries">The tries that have failed by then.</param>
    /// <param name="At">When.</param>
    /// <param name="Error">Why it failed, without what is personal.</param>
    public sealed record Later(TriesSoFar Tries, DateTimeOffset At, string Error) : RetryDecision;

    /// <summary>It goes to the dead letters.</summary>
    /// <param name="Reason">Why, in a word.</param>
    /// <param name="Description">Why, for people.</param>
    public sealed record GiveUp(string Reason, string Description) : RetryDecision;
}
