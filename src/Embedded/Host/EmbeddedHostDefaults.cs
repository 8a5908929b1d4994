using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Host;

/// <summary>Where settings, logs and the web server come from when nothing else is said.</summary>
internal static class EmbeddedHostDefaults
{
    /// <summary>The connection string that means: the broker or the tables of this host.</summary>
    public const string Embedded = "Embedded";

    /// <summary>The setting that holds the connection to the tables, of this host or of an account.</summary>
    public const string Tables = "Tables";

    /// <summary>The settings that hold the connections to the broker and to the tables.</summary>
    public static readonly ImmutableArray<string> Connections = ["ServiceBus", Tables];

    /// <summary>The largest request body that the Functions host lets through, in bytes.</summary>
    private const long LargestBody = 100 * 1024 * 1024;

    public static WebApplicationBuilder CreateWebBuilder(string[] args, EmbeddedHostOptions options)
    {
        var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = options.AppDirectory });
        AddSettings(web.Configuration, args, options);
        AddLogging(web);
        web.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        web.Services.AddRoutingCore();
        web.Services.TryAddSingleton(options.Clock);
        return web;
    }

    /// <summary>Lets a connection that is not set, or set to <c>Embedded</c>, name this host's data directory.</summary>
    public static void PointConnectionsAt(string dataDirectory, ConfigurationManager configuration) =>
        configuration.AddInMemoryCollection(Connections
            .Where(name => configuration[name] is null or "" || string.Equals(configuration[name], Embedded, StringComparison.OrdinalIgnoreCase))
            .Select(name => KeyValuePair.Create(name, (string?)$"{Embedded}={dataDirectory}")));

    private static void AddSettings(ConfigurationManager configuration, string[] args, EmbeddedHostOptions options)
    {
        var file = Path.Combine(options.CurrentDirectory, LocalSettings.FileName);
        if (File.Exists(file))
            configuration.AddInMemoryCollection(LocalSettings.Read(file));
        if (options.ReadsEnvironment)
            configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(args);
    }

    private static void AddLogging(WebApplicationBuilder web)
    {
        web.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.UseUtcTimestamp = true;
        });
        web.Logging.AddFilter("Microsoft", LogLevel.Warning);
        web.Logging.AddFilter("System", LogLevel.Warning);
        // A start that fails tells its cause in the exception; the host's own entry (an Error) would repeat it with a stack trace.
        // What stops a running host is Critical.
        web.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level == LogLevel.Critical);

        // Last, so that the settings have the last word.
        web.Logging.AddConfiguration(web.Configuration.GetSection("Logging"));
    }
}
