using JustCallFx.Embedded.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Puts a function app together.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder web;
    private readonly EmbeddedHostOptions options;
    private readonly FunctionApp app;

    internal FunctionsApplicationBuilder(string[] args, EmbeddedHostOptions options)
    {
        this.options = options;
        web = EmbeddedHostDefaults.CreateWebBuilder(args, options);
        app = FunctionApp.Of(options, web.Configuration);
        web.Services.AddHostedService(services => new FunctionList(app, services.GetRequiredService<IServer>(), options.Output));
        StartHooks.Run(this, options);

        // Not before the hooks: what they set counts.
        web.WebHost.UseUrls([.. ListenUrls.In(Configuration)]);
        EmbeddedHostDefaults.PointConnectionsAt(options.DataDirectoryIn(Configuration), Configuration);
    }

    /// <inheritdoc />
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    /// <summary>The app's settings: the command line, over the environment, over <c>local.settings.json</c>.</summary>
    public ConfigurationManager Configuration => web.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => web.Configuration;

    /// <inheritdoc />
    public IHostEnvironment Environment => web.Environment;

    /// <inheritdoc />
    public ILoggingBuilder Logging => web.Logging;

    /// <inheritdoc />
    public IMetricsBuilder Metrics => web.Metrics;

    /// <inheritdoc cref="IHostApplicationBuilder.Services" />
    public IServiceCollection Services => web.Services;

    /// <summary>Opens the data directory and builds the app.</summary>
    /// <exception cref="IOException">The data directory cannot be written or is in use.</exception>
    /// <exception cref="InvalidDataException">A newer program wrote the data.</exception>
    public IHost Build() => EmbeddedHost.Build(web, app, options);

    /// <inheritdoc />
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);
}
