namespace JustCallFx.TestKit;

/// <summary>How long tests wait for what comes in its own time: what never comes fails a test instead of hanging it.</summary>
public static class Patience
{
    /// <summary>Of one test. A machine that stands still for a minute, or syncs its disk for one, fails none.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
}
