using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace JustCallFx.Embedded.Host;

/// <summary>Lists the functions and their addresses once the app listens, as the Functions tools do.</summary>
internal sealed class FunctionList(FunctionApp app, IServer server, TextWriter output) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        output.WriteLine();
        output.WriteLine("Functions:");
        output.WriteLine();
        foreach (var function in app.OverHttp)
            output.WriteLine($"    {function.Name}: [{MethodsOf(function)}] {address}{HttpFunctions.RouteOf(function, app.HostJson.RoutePrefix)}");
        foreach (var function in app.OverTimer)
            output.WriteLine($"    {function.Name}: timerTrigger {function.Timer!.Schedule}");
        foreach (var function in app.OverServiceBus)
            output.WriteLine($"    {function.Name}: serviceBusTrigger {ServiceBusFunction.EntityOf(function.ServiceBus!)}");
        output.WriteLine();
        output.Flush();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string MethodsOf(FunctionMethod function) =>
        function.Http!.Methods is { Length: > 0 } listed ? string.Join(',', listed.Select(method => method.ToUpperInvariant())) : "*";
}
