using JustCallFx.Contracts.Triggers;
using JustCallFx.Embedded.Host;
using JustCallFx.Embedded.Timers;
using JustCallFx.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Timers;

/// <summary>A place for timer listeners: a clock that the test moves, a folder, and settings.</summary>
internal sealed class TimerFloor : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly ServiceProvider services;
    private readonly List<TimerListener> listeners = [];

    public TimerFloor() => services = new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton(Ticks)
        .AddSingleton<ILogger<TimerListener>>(Log)
        .BuildServiceProvider();

    public FakeClock Clock { get; } = new();

    public Ticks Ticks { get; } = new();

    public RecordingLogger<TimerListener> Log { get; } = new();

    public ConfigurationManager Settings { get; } = new();

    public string Folder => folder.File("timers");

    public TimerFunction Function(string name) => new(new FunctionMethod(name, typeof(TimedFunctions).GetMethod(name)!), Settings);

    public TimerListener Listener(string name)
    {
        var listener = new TimerListener(Function(name), Folder, services);
        listeners.Add(listener);
        return listener;
    }

    public async Task<TimerListener> StartAsync(string name)
    {
        var listener = Listener(name);
        await Task.Run(() => listener.StartedAsync(CancellationToken.None));
        return listener;
    }

    /// <summary>Lets the clock pass; what falls due on the way has begun when this ends, each at its instant.</summary>
    // Off the test's own synchronization context, on which nothing would go on before the clock has come to its end.
    public Task PassAsync(TimeSpan span) => Task.Run(() => Clock.Advance(span));

    /// <summary>Lets the clock pass while nothing listens.</summary>
    public async Task RestartAfterAsync(TimerListener listener, TimeSpan down, string name)
    {
        await listener.StopAsync(CancellationToken.None);
        await PassAsync(down);
        await StartAsync(name);
    }

    public async Task StopAllAsync()
    {
        foreach (var listener in listeners)
            await listener.StopAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in listeners)
            await listener.DisposeAsync();
        await services.DisposeAsync();
        folder.Dispose();
    }
}
