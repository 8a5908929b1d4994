namespace JustCallFx.Core.Accounts;

/// <summary>How long after an attempt the next one follows: a span where JustCall promises no exact time.</summary>
/// <param name="Shortest">At least so long.</param>
/// <param name="Longest">At most so long.</param>
public readonly record struct RetryDelay(TimeSpan Shortest, TimeSpan Longest)
{
    /// <summary>The times at which what follows a moment by this delay is expected.</summary>
    public (DateTimeOffset From, DateTimeOffset To) After(DateTimeOffset moment) => (moment + Shortest, moment + Longest);

    /// <summary>One delay after another.</summary>
    public static RetryDelay Add(RetryDelay left, RetryDelay right) => new(left.Shortest + right.Shortest, left.Longest + right.Longest);
}
