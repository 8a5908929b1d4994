using Microsoft.Extensions.Hosting;

namespace JustCallFx.Core.Minutes;

/// <summary>Closes each minute of this instance when it ends, and the last one when the app stops.</summary>
internal sealed class MinuteClock(MinuteBook book, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan LastWrite = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The rest of the start is not to wait for this.
        await Task.Yield();
        // Counted on and not read anew, since a timer may fire a moment early: a minute is closed once.
        for (var minute = MinuteOf(clock.GetUtcNow()); ; minute = Later(minute.AddMinutes(1), MinuteOf(clock.GetUtcNow())))
        {
            await Task.Delay(Later(minute.AddMinutes(1), clock.GetUtcNow()) - clock.GetUtcNow(), clock, stoppingToken);
            await book.CloseAsync(minute, stoppingToken);
            if (minute.Minute == 0)
                await book.TrimAsync(stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var patience = new CancellationTokenSource(LastWrite, clock);
        try
        {
            await book.CloseAsync(MinuteOf(clock.GetUtcNow()), patience.Token);
        }
        catch (OperationCanceledException)
        {
            // The tables are slow and the app is to stop: the figures of its last minute are worth no more than this wait.
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset MinuteOf(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
