namespace JustCallFx.Functions.Tests;

/// <summary>A clock that runs as time does and can be set forward. Timers that are armed already do not notice.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private long ahead;

    public void SetForward(TimeSpan span) => Interlocked.Add(ref ahead, span.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public override long GetTimestamp() =>
        System.GetTimestamp() + (Interlocked.Read(ref ahead) / TimeSpan.TicksPerSecond * TimestampFrequency);
}
