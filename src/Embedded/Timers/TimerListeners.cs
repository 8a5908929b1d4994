using JustCallFx.Embedded.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JustCallFx.Embedded.Timers;

/// <summary>Gives each timer function of an app its listener.</summary>
internal static class TimerListeners
{
    private const string Folder = "timers";

    /// <exception cref="InvalidDataException">A schedule, or a setting that one names, cannot be used.</exception>
    public static void Add(WebApplicationBuilder web, FunctionApp app, EmbeddedHostOptions options)
    {
        var folder = Path.Combine(options.DataDirectoryIn(web.Configuration), Folder);
        foreach (var function in app.OverTimer.Select(method => new TimerFunction(method, web.Configuration)))
            web.Services.AddSingleton<IHostedService>(services => new TimerListener(function, folder, services));
    }
}
