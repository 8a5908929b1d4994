namespace JustCallFx.Simulator.Tests;

/// <summary>
/// Runs as time does, but nobody's patience ends under it: what is set for some seconds or more never falls due. So a machine that stands
/// still is not taken for a receiver that gives no answer.
/// </summary>
internal sealed class UnhurriedClock : TimeProvider
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime < Shortest ? dueTime : Timeout.InfiniteTimeSpan, period);
}
