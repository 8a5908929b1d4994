namespace JustCallFx.Embedded.Tests.Tables;

/// <summary>A clock that stands where the test puts it, also earlier than before.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 12, 14, 35, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
