namespace JustCallFx.Simulator.SmsApi;

/// <summary>What is left of an account's limits.</summary>
/// <param name="Minute">The calls of the minute.</param>
/// <param name="Hour">The calls of the hour; null where there is no such limit.</param>
/// <param name="At">When this was so.</param>
internal sealed record RateState(WindowState Minute, WindowState? Hour, DateTimeOffset At);

/// <summary>What is left of one limit.</summary>
internal sealed record WindowState(int Limit, int Remaining, DateTimeOffset Reset)
{
    public static WindowState Of(CallWindow window, DateTimeOffset now) => new(window.Limit, window.Remaining(now), window.Reset(now));
}
