namespace JustCallFx.Simulator.Delivering;

/// <summary>What goes on at a webhook and what is to come, so that whoever moves a clock by hand knows when to. Safe for use by several threads.</summary>
internal sealed class Agenda(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly List<Item> items = [];
    private TaskCompletionSource changed = Signal();

    /// <summary>When the next thing begins that is to come; null when none is.</summary>
    public DateTimeOffset? NextAt
    {
        get
        {
            lock (gate)
                return items.Where(item => item.At > Item.Now).Min(item => (DateTimeOffset?)item.At);
        }
    }

    /// <summary>Something that goes on, until it is put off or disposed.</summary>
    public Item Begin()
    {
        lock (gate)
        {
            items.Add(new(this));
            return items[^1];
        }
    }

    /// <summary>Waits until nothing goes on and nothing is due.</summary>
    public Task QuietAsync(CancellationToken cancellationToken) => NoneAsync(item => item.At <= clock.GetUtcNow(), cancellationToken);

    /// <summary>Waits until nothing goes on and nothing is to come.</summary>
    public Task DoneAsync(CancellationToken cancellationToken) => NoneAsync(_ => true, cancellationToken);

    private async Task NoneAsync(Predicate<Item> isAwaited, CancellationToken cancellationToken)
    {
        while (ChangeWhile(isAwaited) is { } next)
            await next.WaitAsync(cancellationToken);
    }

    private Task? ChangeWhile(Predicate<Item> isAwaited)
    {
        lock (gate)
            return items.Exists(isAwaited) ? changed.Task : null;
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            changed.SetResult();
            changed = Signal();
        }
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One thing of an agenda.</summary>
    internal sealed class Item(Agenda agenda) : IDisposable
    {
        public static readonly DateTimeOffset Now = DateTimeOffset.MinValue;

        /// <summary>When it begins; <see cref="Now"/> while it goes on.</summary>
        public DateTimeOffset At { get; private set; } = Now;

        public void PutOff(DateTimeOffset to) => agenda.Change(() => At = to);

        public void GoOn() => agenda.Change(() => At = Now);

        public void Dispose() => agenda.Change(() => agenda.items.Remove(this));
    }
}
