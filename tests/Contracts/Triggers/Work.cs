using System.Threading.Channels;

namespace JustCallFx.Contracts.Triggers;

/// <summary>What the message functions of a test do: the test says it, and is told of every run.</summary>
public sealed class Work
{
    private readonly Channel<Delivery> begun = Channel.CreateUnbounded<Delivery>();
    private int runs;

    /// <summary>Done for each message; nothing unless the test says otherwise.</summary>
    public Func<Delivery, Task> Do { get; init; } = _ => Task.CompletedTask;

    public int Runs => Volatile.Read(ref runs);

    public async Task RunAsync(Delivery delivery)
    {
        Interlocked.Increment(ref runs);
        await begun.Writer.WriteAsync(delivery);
        await Do(delivery);
    }

    /// <summary>The next run that has begun, in the order of their beginning.</summary>
    public async Task<Delivery> NextAsync(CancellationToken cancellationToken) => await begun.Reader.ReadAsync(cancellationToken);
}
