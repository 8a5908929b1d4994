namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>Decides what becomes of an event whose work failed. A pure function of the failure, the tries so far, the time and chance.</summary>
public static class RetryPlan
{
    /// <summary>The decision after a failure.</summary>
    /// <param name="fault">What the work threw.</param>
    /// <param name="tries">The tries before this one.</param>
    /// <param name="now">The time.</param>
    /// <param name="chance">From 0 to below 1, drawn for this decision.</param>
    public static RetryDecision After(Exception fault, TriesSoFar tries, DateTimeOffset now, double chance)
    {
        var error = FaultText.Of(fault);
        if (StoreFault.IsOfTheEvent(fault))
            return new RetryDecision.GiveUp(DeadLetterReasons.Rejected, $"The tables do not take what the event holds ({error}).");
        return StoreFault.IsOurs(fault)
            ? AfterStoreFault(error, tries, now, chance)
            : AfterFailure(error, tries.Failed + 1, RetryAfter.In(fault, now), now, chance);
    }

    private static RetryDecision AfterStoreFault(string error, TriesSoFar tries, DateTimeOffset now, double chance)
    {
        var since = tries.StoreFailingSince ?? now;
        return now - since < RetrySchedule.StorePatience
            ? new RetryDecision.Later(
                tries with { StoreFailingSince = since }, now + RetrySchedule.Jittered(RetrySchedule.StoreWait, chance), error)
            : new RetryDecision.GiveUp(
                DeadLetterReasons.StoreUnavailable,
                $"Our own tables have failed every try for {RetrySchedule.StorePatience.TotalHours} hours; the last: {error}.");
    }

    private static RetryDecision AfterFailure(string error, int failed, TimeSpan? retryAfter, DateTimeOffset now, double chance) =>
        RetrySchedule.WaitAfter(failed, retryAfter, chance) is { } wait
            ? new RetryDecision.Later(new TriesSoFar(failed), now + wait, error)
            : new RetryDecision.GiveUp(DeadLetterReasons.Failed, $"All {failed} tries failed; the last: {error}.");
}
