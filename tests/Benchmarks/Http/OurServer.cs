using JustCallFx.Core.Publishing;
using JustCallFx.Embedded.Host;
using JustCallFx.Functions;
using JustCallFx.Functions.Receiving;
using JustCallFx.TestKit;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using System.Reflection;

namespace JustCallFx.Benchmarks.Http;

/// <summary>The whole app on its embedded host, without logs.</summary>
internal static class OurServer
{
    public const string Route = "/api/webhooks/justcall";

    public static async Task<(IHost Host, string Url)> StartAsync(string folder, bool isDurable)
    {
        var options = new EmbeddedHostOptions
        {
            Functions = typeof(ReceiveWebhook).Assembly, CurrentDirectory = folder, ReadsEnvironment = false, Output = TextWriter.Null,
        };
        var builder = EmbeddedHost.CreateBuilder(
            ["--urls=http://127.0.0.1:0", $"--JustCall:Accounts:default:ApiSecret={SignedRequest.Secret}", .. Held()], options);
        builder.Logging.ClearProviders();
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddJustCallFx();
        if (!isDurable)
            builder.Services.AddSingleton(new EventPublisher(new SinkSender()));
        var host = (EmbeddedHost)builder.Build();
        await host.StartAsync();
        return (host, host.Urls.First());
    }

    // What is measured is the acknowledgement; every function but the door is disabled, so its messages wait.
    private static IEnumerable<string> Held() => typeof(ReceiveWebhook).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
        .OfType<string>()
        .Where(name => name != nameof(ReceiveWebhook))
        .Select(name => $"--AzureWebJobs.{name}.Disabled=true");
}
