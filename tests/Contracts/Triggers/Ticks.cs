using System.Threading.Channels;

namespace JustCallFx.Contracts.Triggers;

/// <summary>Where timer functions tell that they run; a test waits here, and may say what a run does.</summary>
public sealed class Ticks
{
    // A test that waits for what never comes fails instead of hanging.
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(10);

    private readonly Channel<Tick> ticks = Channel.CreateUnbounded<Tick>();

    public Func<Tick, Task> Work { get; set; } = _ => Task.CompletedTask;

    public int Waiting => ticks.Reader.Count;

    public async Task RunAsync(Tick tick)
    {
        ticks.Writer.TryWrite(tick);
        await Work(tick);
    }

    public async Task<Tick> NextAsync() => await ticks.Reader.ReadAsync().AsTask().WaitAsync(Guard);
}
