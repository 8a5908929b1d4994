namespace JustCallFx.Embedded.Timers;

/// <summary>The same time between one run's beginning and the next.</summary>
internal sealed class ConstantSchedule(TimeSpan interval) : TimerSchedule
{
    public override bool IsFrequent => interval < TimeSpan.FromMinutes(1);

    public override DateTimeOffset Next(DateTimeOffset after) => Never - after > interval ? after + interval : Never;
}
