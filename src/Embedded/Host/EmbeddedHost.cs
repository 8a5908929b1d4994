using System.Net.Sockets;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.Embedded.Tables;
using JustCallFx.Embedded.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Host;

/// <summary>
/// A function app in one process: its data directory, broker and tables, its functions behind Kestrel and the triggers.
/// Stopping lets the functions that run finish; disposing closes the files.
/// </summary>
public sealed class EmbeddedHost : IHost, IAsyncDisposable
{
    private readonly WebApplication app;

    private EmbeddedHost(WebApplication app) => this.app = app;

    /// <inheritdoc />
    public IServiceProvider Services => app.Services;

    /// <summary>Where the app listens; with real port numbers once it has started.</summary>
    public ICollection<string> Urls => app.Urls;

    /// <summary>A builder for an app that does not begin in this process' entry assembly.</summary>
    /// <exception cref="InvalidDataException">A settings file cannot be read.</exception>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args, EmbeddedHostOptions options) => new(args, options);

    internal static EmbeddedHost Build(WebApplicationBuilder web, FunctionApp functions, EmbeddedHostOptions options)
    {
        HostSettings.Check(web.Configuration, EmbeddedHostDefaults.Connections);
        AddEngines(web, options);
        foreach (var function in functions.OverServiceBus.Select(method => new ServiceBusFunction(method)))
            web.Services.AddSingleton<IHostedService>(services => new ServiceBusListener(function, functions.HostJson, services));
        TimerListeners.Add(web, functions, options);

        var app = web.Build();
        try
        {
            HttpFunctions.Map(app, functions, web.Services);
            OpenEngines(app.Services);
            return new EmbeddedHost(app);
        }
        catch
        {
            app.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    /// <summary>Starts the triggers, then listens. When that fails, what had started is stopped again.</summary>
    /// <exception cref="IOException">An address is in use, or cannot be listened on.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception fault)
        {
            await StopAfterAsync();
            throw fault switch
            {
                IOException { InnerException: AddressInUseException } => Unreachable("in use by another process; stop that process, or set another address", fault),
                SocketException refused when app.Urls.Count == 0 =>
                    Unreachable($"where this process may not listen ({refused.Message}); set another address", fault),
                _ => fault,
            };
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken = default) => app.StopAsync(cancellationToken);

    /// <inheritdoc />
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Ends what still runs, then closes the files.</summary>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task StopAfterAsync()
    {
        try
        {
            await app.StopAsync(CancellationToken.None);
        }
        catch (Exception another)
        {
            // What failed to start may fail to stop as well; the first fault is the one that a person needs.
            app.Services.GetRequiredService<ILogger<EmbeddedHost>>().StopFailed(another.GetType().Name);
        }
    }

    private static void AddEngines(WebApplicationBuilder web, EmbeddedHostOptions options) => web.Services
        .AddSingleton(services => Engines.Open(
            options, options.DataDirectoryIn(web.Configuration), services.GetRequiredService<ILoggerFactory>()))
        .AddSingleton(services => services.GetRequiredService<Engines>().Broker)
        .AddSingleton(services => services.GetRequiredService<Engines>().Tables);

    // The container closes last what was made first: the files outlive everything that may still use them.
    private static void OpenEngines(IServiceProvider services)
    {
        services.GetRequiredService<EmbeddedTables>();
        services.GetRequiredService<EmbeddedBroker>();
    }

    private IOException Unreachable(string why, Exception cause) =>
        new($"ASPNETCORE_URLS: found {string.Join(", ", ListenUrls.In(app.Configuration))} {why}.", cause);
}
