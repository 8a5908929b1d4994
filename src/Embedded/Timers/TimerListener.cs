using JustCallFx.Embedded.Host;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Timers;

/// <summary>
/// Runs one timer function on its schedule, from when the app listens, and never over itself. When the app stops, a run may finish;
/// when the host's patience ends, its token is cancelled.
/// </summary>
internal sealed class TimerListener : IHostedLifecycleService, IAsyncDisposable
{
    /// <summary>Timers stand still while the computer sleeps: the clock is looked at again at least this often.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>What a run has to end in once it was told to; a stop does not wait for one that never ends.</summary>
    private static readonly TimeSpan LastGrace = TimeSpan.FromSeconds(5);

    private readonly TimerFunction function;
    private readonly IServiceProvider services;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly TimerFile? file;
    private readonly CancellationTokenSource stopWaiting = new();
    private readonly CancellationTokenSource stopRunning = new();
    private Task ticking = Task.CompletedTask;
    private Task? ending;

    /// <summary>Keeps what it must remember in <paramref name="folder"/>.</summary>
    public TimerListener(TimerFunction function, string folder, IServiceProvider services)
    {
        this.function = function;
        this.services = services;
        clock = services.GetRequiredService<TimeProvider>();
        logger = services.GetRequiredService<ILogger<TimerListener>>();
        file = function.IsMonitored ? new TimerFile(folder, function.Name, logger) : null;
    }

    // Not before all else has started: a function of an app whose start fails has not run.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var kept = file?.Read();
        var status = kept?.Under(function.Schedule, now) ?? TimerStatus.Fresh(function.Schedule, now);
        if (status != kept)
            file?.Write(status);
        ticking = TickAsync(status, isPastDue: status.Next < now);
        return Task.CompletedTask;
    }

    // All listeners end at the same time: none starts a run while another waits for its own.
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        ending ??= EndAsync(cancellationToken);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => ending ??= EndAsync(cancellationToken);

    /// <summary>After a start that failed nothing was stopped; then this does it, without patience.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true));
        stopWaiting.Dispose();
        stopRunning.Dispose();
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task TickAsync(TimerStatus status, bool isPastDue)
    {
        if (isPastDue)
            logger.PastDue(function.Name, status.Next);
        if (isPastDue || function.RunsOnStart)
        {
            await Task.Yield();
            status = await RunAsync(status, isPastDue);
        }

        while (await IsDueAsync(status.Next))
            status = await RunAsync(status, isPastDue: false);
    }

    /// <summary>Waits for an occurrence; false when the app stops first.</summary>
    private async Task<bool> IsDueAsync(DateTimeOffset occurrence)
    {
        while (!stopWaiting.IsCancellationRequested)
        {
            var wait = occurrence - clock.GetUtcNow();
            if (wait <= TimeSpan.Zero)
                return true;
            await Task.Delay(wait < LongestWait ? wait : LongestWait, clock, stopWaiting.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return false;
    }

    /// <summary>Runs the function to its end; gives where the schedule stands then.</summary>
    private async Task<TimerStatus> RunAsync(TimerStatus status, bool isPastDue)
    {
        var began = clock.GetUtcNow();
        try
        {
            // Inside the try: services that fail to close fail the run.
            await using var scope = services.CreateAsyncScope();
            var timer = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = function.IsMonitored ? status.ForFunction() : null };
            await function.RunAsync(scope.ServiceProvider, timer, stopRunning.Token);
        }
        catch (OperationCanceledException) when (stopRunning.IsCancellationRequested)
        {
            logger.CutShort(function.Name);
        }
        catch (Exception fault)
        {
            logger.FunctionFailed(fault, function.Name);
        }

        // As the official extension does: counted from when the run began, and however it ended.
        var next = TimerStatus.After(function.Schedule, began);
        file?.Write(next);
        return next;
    }

    private async Task EndAsync(CancellationToken patience)
    {
        await stopWaiting.CancelAsync();
        await ticking.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (ticking.IsCompleted)
        {
            await ticking;
            return;
        }

        var endedInTime = ticking.WaitAsync(LastGrace, clock, CancellationToken.None);
        await stopRunning.CancelAsync();
        try
        {
            await endedInTime;
        }
        catch (TimeoutException)
        {
            logger.TimerLeftRunning(function.Name, LastGrace);
        }
    }
}
